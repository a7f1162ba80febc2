package org.lianbing.portal.security.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.AccountFilter;
import org.lianbing.portal.security.AccountRow;
import org.lianbing.portal.security.HeldRole;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;

/// Accounts as the security administrator sees them: with the roles they hold.
@Mapper
public interface AccountRoleMapper {
    String WANTED = """
             where (a.username like #{filter.pattern} or a.display_name like #{filter.pattern})
               <if test="filter.enabled != null">and a.enabled = #{filter.enabled}</if>
               <if test="filter.role != null">
                   and exists (select 1 from account_role h where h.account_id = a.id and h.role = #{filter.role})
               </if>
               <if test="!wholeTree">
                   and exists (select 1 from account_role h where h.account_id = a.id)
               </if>
               and not exists (
                   select 1 from account_role h join unit u on u.id = h.unit_id
                    where h.account_id = a.id
                      and <foreach collection="paths" item="path" separator=" and ">
                          u.path not like concat(#{path}, '%')
                      </foreach>)
            """;

    @Select("""
            <script>
            select a.id, a.username, a.display_name, a.enabled, a.must_change, a.signed_in_at,
                   coalesce((select group_concat(distinct r.role order by r.role separator ',')
                               from account_role r where r.account_id = a.id), '') as roles
              from account a
            """ + WANTED + """
             order by
               <choose>
                   <when test="window.sort == 'displayName'">a.display_name</when>
                   <when test="window.sort == 'signedInAt'">a.signed_in_at</when>
                   <otherwise>a.username</otherwise>
               </choose>
               <if test="window.descending">desc</if>, a.id
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<AccountRow> list(
            @Param("filter") AccountFilter filter,
            @Param("paths") List<String> paths,
            @Param("wholeTree") boolean wholeTree,
            @Param("window") Window window);

    @Select("<script>select count(*) from account a" + WANTED + "</script>")
    int count(
            @Param("filter") AccountFilter filter,
            @Param("paths") List<String> paths,
            @Param("wholeTree") boolean wholeTree);

    @Select("""
            select r.role, r.unit_id, u.name as unit_name, u.path
              from account_role r join unit u on u.id = r.unit_id
             where r.account_id = #{id}
             order by r.role, u.path""")
    List<HeldRole> held(AccountId id);

    @Select("select id from account where id = #{id} for update")
    @Nullable
    AccountId lock(AccountId id);

    @Insert("insert into account_role (account_id, role, unit_id) values (#{id}, #{role}, #{unit})")
    void grant(@Param("id") AccountId id, @Param("role") Role role, @Param("unit") UnitId unit);

    @Delete("delete from account_role where account_id = #{id} and role = #{role} and unit_id = #{unit}")
    int revoke(@Param("id") AccountId id, @Param("role") Role role, @Param("unit") UnitId unit);
}
