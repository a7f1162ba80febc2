package org.lianbing.portal.organisation.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Policy;
import org.lianbing.portal.shared.UnitId;

@Mapper
public interface PolicyMapper {
    @Select("""
            select p.setting
              from unit u
              join unit above on u.path like concat(above.path, '%')
              join policy p on p.unit_id = above.id
             where u.id = #{unit} and p.code = #{code}
               and p.valid_from <= #{asOf} and (p.valid_to is null or p.valid_to >= #{asOf})
             order by length(above.path) desc
             limit 1""")
    @Nullable
    String setting(@Param("unit") UnitId unit, @Param("code") String code, @Param("asOf") LocalDate asOf);

    @Select("""
            select unit_id as unit, code, setting, valid_from
              from policy
             where code = #{code} and valid_from <= #{asOf} and (valid_to is null or valid_to >= #{asOf})""")
    List<Policy> of(@Param("code") String code, @Param("asOf") LocalDate asOf);

    @Select("""
            select p.unit_id as unit, p.code, p.setting, p.valid_from
              from unit u
              join unit above on u.path like concat(above.path, '%')
              join policy p on p.unit_id = above.id
             where u.id = #{unit}
               and p.valid_from <= #{asOf} and (p.valid_to is null or p.valid_to >= #{asOf})
               and not exists (
                   select 1 from policy n join unit nearer on nearer.id = n.unit_id
                    where n.code = p.code and u.path like concat(nearer.path, '%')
                      and length(nearer.path) > length(above.path)
                      and n.valid_from <= #{asOf} and (n.valid_to is null or n.valid_to >= #{asOf}))
             order by p.code""")
    List<Policy> inForce(@Param("unit") UnitId unit, @Param("asOf") LocalDate asOf);

    @Update("""
            update policy set valid_to = date_sub(#{validFrom}, interval 1 day)
             where unit_id = #{unit} and code = #{code} and valid_from < #{validFrom}
               and (valid_to is null or valid_to >= #{validFrom})""")
    void end(Policy next);

    /// The first day of the next later setting of the same unit.
    @Select("""
            select min(valid_from) from policy
             where unit_id = #{unit} and code = #{code} and valid_from > #{validFrom}""")
    @Nullable
    LocalDate nextFrom(Policy policy);

    @Insert("""
            insert into policy (unit_id, code, setting, valid_from, valid_to)
            values (#{policy.unit}, #{policy.code}, #{policy.setting}, #{policy.validFrom},
                    date_sub(#{next}, interval 1 day))
            on duplicate key update setting = #{policy.setting}""")
    void put(@Param("policy") Policy policy, @Param("next") @Nullable LocalDate next);

    @Select("select distinct code from policy where unit_id = #{unit}")
    Set<String> codes(UnitId unit);

    @Insert("""
            <script>
            insert into policy (unit_id, code, setting, valid_from) values
            <foreach collection="list" item="p" separator=",">
                (#{p.unit}, #{p.code}, #{p.setting}, #{p.validFrom})
            </foreach>
            </script>""")
    void insert(List<Policy> policies);
}
