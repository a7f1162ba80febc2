package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
public interface StaffingMapper {
    /// Officers on post on that day by the unit and line they serve in.
    @Select("""
            <script>
            select p.unit_id as unit, p.line, count(*) as present
              from officer_posting p
              join officer o on o.id = p.officer_id
              join unit u on u.id = p.unit_id
             where p.valid_from &lt;= #{day} and (p.valid_to is null or p.valid_to >= #{day})
               and p.post_status = 'ON_POST' and o.person_type = 'OFFICER'
               and <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
             group by p.unit_id, p.line
            </script>""")
    List<PresentRow> present(@Param("day") LocalDate day, @Param("scope") List<String> scope);
}
