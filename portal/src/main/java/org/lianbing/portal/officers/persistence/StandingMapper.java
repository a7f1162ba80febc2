package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.DatedStanding;
import org.lianbing.portal.shared.OfficerId;

/// The dated lines of duty, post, domain, identity type, establishment and education.
@Mapper
public interface StandingMapper {
    String COLUMNS = "duty, post_class, domain, identity_type, establishment, education, degree";

    /// The first line of people just entered, from the day their posting begins.
    @Insert("""
            <script>
            insert into officer_standing
                   (officer_id, duty, post_class, domain, identity_type, establishment, education, degree, valid_from)
            select o.id, o.duty, o.post_class, o.domain, o.identity_type, o.establishment, o.education, o.degree,
                   p.valid_from
              from officer o join officer_posting p on p.officer_id = o.id
             where o.number in <foreach collection="list" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>""")
    void enter(List<String> numbers);

    /// Oldest first.
    @Select("select " + COLUMNS + ", valid_from, basis from officer_standing where officer_id = #{officer}"
            + " order by valid_from")
    List<StandingRow> of(OfficerId officer);

    @Select("select max(valid_from) from officer_standing where officer_id = #{officer}")
    @Nullable
    LocalDate since(OfficerId officer);

    @Update("""
            update officer_standing set valid_to = date_sub(#{from}, interval 1 day)
             where officer_id = #{officer} and valid_to is null and valid_from < #{from}""")
    void end(@Param("officer") OfficerId officer, @Param("from") LocalDate from);

    @Delete("delete from officer_standing where officer_id = #{officer} and valid_from = #{from}")
    void remove(@Param("officer") OfficerId officer, @Param("from") LocalDate from);

    @Delete("delete from officer_standing where officer_id = #{officer} and valid_from > #{from}")
    void removeAfter(@Param("officer") OfficerId officer, @Param("from") LocalDate from);

    /// Makes the line of that day the present one again, with what the officer's row says.
    @Update("""
            update officer_standing s join officer o on o.id = s.officer_id
               set s.duty = o.duty, s.post_class = o.post_class, s.domain = o.domain,
                   s.identity_type = o.identity_type, s.establishment = o.establishment,
                   s.education = o.education, s.degree = o.degree, s.valid_to = null
             where s.officer_id = #{officer} and s.valid_from = #{from}""")
    void restore(@Param("officer") OfficerId officer, @Param("from") LocalDate from);

    @Insert("""
            insert into officer_standing (officer_id, duty, post_class, domain, identity_type, establishment, education,
                                          degree, valid_from, basis)
            values (#{officer}, #{s.standing.duty}, #{s.standing.postClass}, #{s.standing.domain},
                    #{s.standing.identityType}, #{s.standing.establishment}, #{s.standing.education},
                    #{s.standing.degree}, #{s.from}, #{s.basis})""")
    void insert(@Param("officer") OfficerId officer, @Param("s") DatedStanding standing);
}
