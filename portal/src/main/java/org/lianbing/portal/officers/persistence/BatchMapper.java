package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.officers.BatchChange;
import org.lianbing.portal.officers.BatchLine;
import org.lianbing.portal.officers.Since;
import org.lianbing.portal.shared.OfficerId;

/// Changes many people in a few statements.
@Mapper
public interface BatchMapper {
    String AMONG =
            " in <foreach collection=\"people\" item=\"p\" open=\"(\" separator=\",\" close=\")\">#{p.id}</foreach>";

    @Select("<script>select " + OnDay.RECORD + """
                   (select max(p.valid_from) from officer_posting p
                     where p.officer_id = o.id and p.in_force) as posted_since
              from officer o
              join unit u on u.id = o.unit_id
              left join officer s on s.id = o.supervisor_id
             where o.id in <foreach collection="list" item="id" open="(" separator="," close=")">#{id}</foreach>
             order by o.pinyin, o.number
            </script>""")
    List<OfficerRow> records(List<OfficerId> ids);

    /// Locks those whose record is still the one that was read, in the order of their keys.
    @Select("""
            <script>
            select id from officer
             where <foreach collection="people" item="p" open="(" separator=" or " close=")">
                   (id = #{p.id} and version = #{p.version})</foreach>
             order by id for update
            </script>""")
    List<OfficerId> lock(@Param("people") List<BatchLine> people);

    @Select("<script>select count(*) from officer_standing where valid_from > #{day} and officer_id" + AMONG
            + "</script>")
    int begunLater(@Param("people") List<BatchLine> people, @Param("day") LocalDate day);

    @Update("""
            <script>
            update officer set version = version + 1
            <if test="change.domain != null">, domain = #{change.domain}</if>
            <if test="change.postClass != null">, post_class = #{change.postClass}</if>
            <if test="change.identityType != null">, identity_type = #{change.identityType}</if>
            <if test="change.establishment != null">, establishment = #{change.establishment}</if>
             where id""" + AMONG + "</script>")
    void change(@Param("people") List<BatchLine> people, @Param("change") BatchChange change);

    @Delete("<script>delete from officer_standing where valid_from = #{day} and officer_id" + AMONG + "</script>")
    void correct(@Param("people") List<BatchLine> people, @Param("day") LocalDate day);

    @Update("""
            <script>
            update officer_standing set valid_to = date_sub(#{day}, interval 1 day)
             where valid_to is null and officer_id""" + AMONG + "</script>")
    void end(@Param("people") List<BatchLine> people, @Param("day") LocalDate day);

    /// The new lines repeat what the people's records say by now.
    @Insert("<script>insert into officer_standing (officer_id, " + StandingMapper.COLUMNS + ", valid_from, basis) "
            + "select id, " + StandingMapper.COLUMNS + ", #{since.day}, #{since.basis} from officer where id" + AMONG
            + "</script>")
    void begin(@Param("people") List<BatchLine> people, @Param("since") Since since);
}
