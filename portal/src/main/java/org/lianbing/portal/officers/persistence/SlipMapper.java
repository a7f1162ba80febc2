package org.lianbing.portal.officers.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.lianbing.portal.officers.SlipFilter;
import org.lianbing.portal.officers.SlipLine;
import org.lianbing.portal.shared.Window;

/// People on post and their accounts, always within `scope`.
@Mapper
public interface SlipMapper {
    String WANTED = """
              from officer o
              join unit u on u.id = o.unit_id
              left join account a on a.officer_id = o.id
              left join activation c on c.account_id = a.id
             where o.post_status = 'ON_POST'
               and <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
               and (o.name like #{filter.pattern} or o.number like #{filter.pattern})
               <if test="filter.waiting">and a.password_hash is null</if>
               <if test="filter.unit != null">
                   and u.path like (select concat(t.path, '%') from unit t where t.id = #{filter.unit})
               </if>
            """;

    @Select("""
            <script>
            select o.id, o.number, o.name, o.unit_id, u.name as unit_name, c.issued_at, c.expires_at,
                   a.password_hash is not null as active
            """ + WANTED + """
             order by
               <choose>
                   <when test="window.sort == 'number'">o.number</when>
                   <when test="window.sort == 'name'">o.pinyin</when>
                   <otherwise>u.path</otherwise>
               </choose>
               <if test="window.descending">desc</if>, o.pinyin, o.id
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<SlipLine> list(
            @Param("filter") SlipFilter filter, @Param("scope") List<String> scope, @Param("window") Window window);

    @Select("<script>select count(*) " + WANTED + "</script>")
    int count(@Param("filter") SlipFilter filter, @Param("scope") List<String> scope);
}
