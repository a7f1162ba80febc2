package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Window;

/// Reading one person or a page of the roster.
@Mapper
public interface OfficerMapper {
    /// Everything of a person.
    String WHOLE = "select " + OnDay.RECORD + """
                   (select max(p.valid_from) from officer_posting p
                     where p.officer_id = o.id and p.in_force) as posted_since
              from officer o
              join unit u on u.id = o.unit_id
              left join officer s on s.id = o.supervisor_id
            """;

    String WHERE = " from " + OnDay.OFFICERS + """
              join unit u on u.id = o.unit_id
             where <foreach collection="q.scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
            <if test="q.unitPath != null">and u.path like concat(#{q.unitPath}, '%')</if>
            <if test="q.filter.type != null">and o.person_type = #{q.filter.type}</if>
            <if test="q.filter.postStatus != null">and o.post_status = #{q.filter.postStatus}</if>
            <if test="q.filter.domain != null">and o.domain = #{q.filter.domain}</if>
            <if test="q.filter.line != null">and o.line = #{q.filter.line}</if>
            <if test="q.filter.education != null">and o.education = #{q.filter.education}</if>
            <if test="q.filter.legalReviewer != null">and o.legal_reviewer = #{q.filter.legalReviewer}</if>
            <if test="q.bornFrom != null">and o.born >= #{q.bornFrom}</if>
            <if test="q.bornTo != null">and o.born &lt;= #{q.bornTo}</if>
            <if test="q.person.like != null">
               and (o.name like concat('%', #{q.person.like}, '%') or o.number like concat('%', #{q.person.like}, '%'))</if>
            <if test="q.person.latin != null">
               and (o.pinyin like concat(#{q.person.latin}, '%') or o.initials like concat(#{q.person.latin}, '%'))</if>
            <if test="!q.person.pasted.isEmpty() or !q.identities.isEmpty()">
               and (1 = 0
                <if test="!q.person.pasted.isEmpty()">
                   or o.name in <foreach collection="q.person.pasted" item="p" open="(" separator="," close=")">#{p}</foreach>
                   or o.number in <foreach collection="q.person.pasted" item="p" open="(" separator="," close=")">#{p}</foreach>
                </if>
                <if test="!q.identities.isEmpty()">
                   or o.identity_index in
                   <foreach collection="q.identities" item="i" open="(" separator="," close=")">unhex(#{i})</foreach>
                </if>)
            </if>
            """;

    @Select("<script>select count(*) " + WHERE + "</script>")
    int count(@Param("q") OfficerQuery query);

    @Select("""
            <script>
            select o.id, o.number, o.person_type, o.name, o.sex, o.born, hex(o.identity_sealed) as identity_sealed,
                   o.unit_id, u.name as unit_name, o.duty, o.post_class, o.domain, o.education, o.legal_reviewer,
                   o.post_status
            """ + WHERE + """
            <bind name="way" value="w.descending ? 'desc' : 'asc'"/>
             order by
            <choose>
                <when test="w.sort == 'number'">o.number ${way}</when>
                <when test="w.sort == 'name'">o.pinyin ${way}, o.number</when>
                <when test="w.sort == 'unit'">u.path ${way}, o.number</when>
                <when test="w.sort == 'born'">o.born ${way}, o.number</when>
                <when test="w.sort == 'education'">
                    field(o.education, 'SECONDARY', 'COLLEGE', 'BACHELOR', 'MASTER', 'DOCTOR') ${way}, o.number</when>
                <otherwise>o.pinyin, o.number</otherwise>
            </choose>
             limit #{w.limit} offset #{w.offset}
            </script>""")
    List<LineRow> list(@Param("q") OfficerQuery query, @Param("w") Window window);

    /// Of exactly these people, in no order.
    @Select("""
            <script>
            select o.id, o.number, o.person_type, o.name, o.sex, o.born, hex(o.identity_sealed) as identity_sealed,
                   o.unit_id, u.name as unit_name, o.duty, o.post_class, o.domain, o.education, o.legal_reviewer,
                   o.post_status
              from officer o join unit u on u.id = o.unit_id
             where o.id in <foreach collection="list" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<LineRow> lines(List<OfficerId> ids);

    @Select(WHOLE + "where o.id = #{id}")
    @Nullable
    OfficerRow byId(OfficerId id);

    /// As the record stood on a day; null when the person had not entered then.
    @Select("select " + OnDay.RECORD + " o.posted_since from (" + OnDay.DERIVED + """
                   ) o
              join unit u on u.id = o.unit_id
              left join officer s on s.id = o.supervisor_id
             where o.id = #{id}""")
    @Nullable
    OfficerRow onDay(@Param("id") OfficerId id, @Param("day") LocalDate day);
}
