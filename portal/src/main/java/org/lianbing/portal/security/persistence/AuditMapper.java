package org.lianbing.portal.security.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.AuditEntry;
import org.lianbing.portal.security.AuditFilter;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;

@Mapper
public interface AuditMapper {
    String COLUMNS = """
            e.id, e.at, e.account_id, e.actor, e.action, e.subject_type, e.subject_id, e.unit_id, e.detail,
            s.number as seal
            """;
    String WANTED = """
             where 1 = 1
               <if test="filter.actor != ''">and e.actor like #{filter.actorPattern}</if>
               <if test="filter.action != ''">and e.action like #{filter.actionPattern}</if>
               <if test="filter.subject != ''">
                   and (e.subject_id = #{filter.subject} or e.subject_type = #{filter.subject}
                        or concat(e.subject_type, ' ', e.subject_id) = #{filter.subject})
               </if>
               <if test="filter.text != ''">and e.detail like #{filter.textPattern}</if>
               <if test="filter.from != null">and e.at &gt;= #{filter.from}</if>
               <if test="filter.to != null">and e.at &lt; #{filter.to}</if>
               <if test="filter.unit != null">
                   and exists (select 1 from unit u join unit top on u.path like concat(top.path, '%')
                                where u.id = e.unit_id and top.id = #{filter.unit})
               </if>
               <if test="!wholeTree">
                   and exists (select 1 from unit u where u.id = e.unit_id and (
                       <foreach collection="paths" item="path" separator=" or ">u.path like concat(#{path}, '%')</foreach>))
               </if>
            """;

    @Select("select distinct action from audit_entry order by action")
    List<String> actions();

    @Select("<script>select " + COLUMNS + " from audit_entry e left join audit_seal s on s.entry_id = e.id" + WANTED
            + """
             order by e.id desc
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<AuditEntry> list(
            @Param("filter") AuditFilter filter,
            @Param("paths") List<String> paths,
            @Param("wholeTree") boolean wholeTree,
            @Param("window") Window window);

    @Select("<script>select " + COLUMNS + " from audit_entry e left join audit_seal s on s.entry_id = e.id" + WANTED
            + """
               and e.id &lt; #{than}
             order by e.id desc
             limit #{most}
            </script>""")
    List<AuditEntry> older(
            @Param("filter") AuditFilter filter,
            @Param("paths") List<String> paths,
            @Param("wholeTree") boolean wholeTree,
            @Param("than") long than,
            @Param("most") int most);

    @Select("<script>select count(*) from audit_entry e" + WANTED + "</script>")
    int count(
            @Param("filter") AuditFilter filter,
            @Param("paths") List<String> paths,
            @Param("wholeTree") boolean wholeTree);

    @Insert("""
            insert into audit_entry (at, account_id, actor, action, subject_type, subject_id, unit_id, detail)
            values (#{at}, #{account}, #{actor}, #{action}, #{subjectType}, #{subjectId}, #{unit}, #{detail})""")
    void append(
            @Param("at") Instant at,
            @Param("account") long account,
            @Param("actor") String actor,
            @Param("action") String action,
            @Param("subjectType") String subjectType,
            @Param("subjectId") String subjectId,
            @Param("unit") @Nullable UnitId unit,
            @Param("detail") String detail);

    @Insert("insert into audit_unsealed (entry_id) values (last_insert_id())")
    void awaitSeal();
}
