package org.lianbing.portal.officers.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.lianbing.portal.officers.OfficerBrief;
import org.lianbing.portal.shared.OfficerId;

/// The few columns other features need, always within `scope`.
@Mapper
public interface BriefMapper {
    String SELECT = """
            select o.id, o.number, o.name, o.person_type as type, o.unit_id, u.path as unit_path, u.name as unit_name
              from officer o join unit u on u.id = o.unit_id
             where <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
            """;
    String END = " order by u.path, o.pinyin, o.number</script>";

    @Select("<script>" + SELECT + """
            and o.id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            """ + END)
    List<OfficerBrief> byIds(@Param("ids") Collection<OfficerId> ids, @Param("scope") List<String> scope);

    @Select("<script>" + SELECT + """
            and o.number in <foreach collection="numbers" item="n" open="(" separator="," close=")">#{n}</foreach>
            """ + END)
    List<OfficerBrief> byNumbers(@Param("numbers") Collection<String> numbers, @Param("scope") List<String> scope);

    /// Everybody on post in the subtrees.
    @Select("<script>" + SELECT + """
            and o.post_status = 'ON_POST'
            and <foreach collection="paths" item="below" open="(" separator=" or " close=")">
                u.path like concat(#{below}, '%')</foreach>
            """ + END)
    List<OfficerBrief> onPostBelow(@Param("paths") Collection<String> paths, @Param("scope") List<String> scope);

    @Select("""
            <script>
            select o.id, hex(o.identity_sealed) as identity_sealed
              from officer o join unit u on u.id = o.unit_id
             where <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
               and o.id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
               and o.identity_sealed is not null
            </script>""")
    List<SealedIdentity> identities(@Param("ids") Collection<OfficerId> ids, @Param("scope") List<String> scope);
}
