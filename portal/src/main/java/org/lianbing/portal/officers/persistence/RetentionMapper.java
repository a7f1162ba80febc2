package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;

/// Whose numbers are past their time.
@Mapper
public interface RetentionMapper {
    /// @param since the day they retired or left
    record Gone(OfficerId officer, UnitId unit, LocalDate since) {}

    /// Those with numbers who were gone by that day, the longest gone first.
    @Select("""
            <script>
            select o.id as officer, o.unit_id as unit, p.valid_from as since
              from officer o join officer_posting p on p.officer_id = o.id and p.valid_to is null and p.in_force
             where o.post_status in ('RETIRED', 'TRANSFERRED') and p.valid_from &lt;= #{by}
               and o.unit_id in <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>
               and (o.identity_sealed is not null or o.phone_sealed is not null)
             order by p.valid_from, o.id limit #{most} for update skip locked
            </script>""")
    List<Gone> lockGone(@Param("by") LocalDate by, @Param("units") List<UnitId> units, @Param("most") int most);

    @Update("""
            <script>
            update officer
               set identity_sealed = null, identity_index = null, phone_sealed = null, phone_index = null,
                   numbers_cleared_at = #{at}, version = version + 1
             where id in <foreach collection="officers" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    void clear(@Param("officers") List<OfficerId> officers, @Param("at") Instant at);
}
