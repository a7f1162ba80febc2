package org.lianbing.portal.organisation.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Establishment;

@Mapper
public interface EstablishmentMapper {
    @Select("""
            <script>
            select e.unit_id as unit, e.line, e.posts, e.valid_from
              from establishment e join unit u on u.id = e.unit_id
             where e.valid_from &lt;= #{day} and (e.valid_to is null or e.valid_to >= #{day})
               and <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
             order by u.id, e.line
            </script>""")
    List<Establishment> on(@Param("day") LocalDate day, @Param("scope") List<String> scope);

    @Update("""
            update establishment set valid_to = date_sub(#{validFrom}, interval 1 day)
             where unit_id = #{unit} and line = #{line} and valid_from < #{validFrom}
               and (valid_to is null or valid_to >= #{validFrom})""")
    void end(Establishment next);

    /// The first day of the next later grant on the same line.
    @Select("""
            select min(valid_from) from establishment
             where unit_id = #{unit} and line = #{line} and valid_from > #{validFrom}""")
    @Nullable
    LocalDate nextFrom(Establishment granted);

    @Insert("""
            insert into establishment (unit_id, line, posts, valid_from, valid_to)
            values (#{granted.unit}, #{granted.line}, #{granted.posts}, #{granted.validFrom},
                    date_sub(#{next}, interval 1 day))
            on duplicate key update posts = #{granted.posts}""")
    void put(@Param("granted") Establishment granted, @Param("next") @Nullable LocalDate next);

    @Insert("""
            <script>
            insert into establishment (unit_id, line, posts, valid_from) values
            <foreach collection="list" item="e" separator=",">
                (#{e.unit}, #{e.line}, #{e.posts}, #{e.validFrom})
            </foreach>
            </script>""")
    void insert(List<Establishment> granted);
}
