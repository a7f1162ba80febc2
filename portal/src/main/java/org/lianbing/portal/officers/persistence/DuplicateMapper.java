package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.lianbing.portal.shared.OfficerId;

/// Looks for records that may be one person, always within `scope`.
@Mapper
public interface DuplicateMapper {
    String BOTH_IN_SCOPE = """
              join unit ua on ua.id = a.unit_id
              join unit ub on ub.id = b.unit_id
             where <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   ua.path like concat(#{path}, '%')</foreach>
               and <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   ub.path like concat(#{path}, '%')</foreach>
            </script>""";

    @Select("""
            <script>
            select a.id as lower, b.id as higher, 'NAME_AND_BIRTH' as likeness
              from officer a join officer b on b.name = a.name and b.born = a.born and b.id > a.id
            """ + BOTH_IN_SCOPE)
    List<PairRow> sameNameAndBirth(@Param("scope") List<String> scope);

    /// A number that three or more hold is an office's.
    @Select("""
            <script>
            select a.id as lower, b.id as higher, 'PHONE' as likeness
              from (select min(id) as lower, max(id) as higher from officer
                     where phone_index is not null group by phone_index having count(*) = 2) two
              join officer a on a.id = two.lower
              join officer b on b.id = two.higher
            """ + BOTH_IN_SCOPE)
    List<PairRow> samePhone(@Param("scope") List<String> scope);

    /// Everybody whose name sounds like somebody else's.
    @Select("""
            <script>
            select a.id, a.pinyin, hex(a.identity_sealed) as identity_sealed
              from officer a join unit u on u.id = a.unit_id
             where <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
               and a.identity_sealed is not null
               and exists (select 1 from officer b where b.pinyin = a.pinyin and b.id != a.id)
             order by a.id
            </script>""")
    List<LikeRow> soundingAlike(@Param("scope") List<String> scope);

    @Select("""
            <script>
            select lower_id as lower, higher_id as higher, 'PHONE' as likeness from officer_distinct
             where lower_id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<PairRow> distinct(@Param("ids") Collection<OfficerId> ids);

    @Insert("""
            insert into officer_distinct (lower_id, higher_id, decided_by, decided_at)
            values (#{lower}, #{higher}, #{by}, #{now})
            on duplicate key update decided_by = #{by}, decided_at = #{now}""")
    void setDistinct(
            @Param("lower") OfficerId lower,
            @Param("higher") OfficerId higher,
            @Param("by") String by,
            @Param("now") Instant now);
}
