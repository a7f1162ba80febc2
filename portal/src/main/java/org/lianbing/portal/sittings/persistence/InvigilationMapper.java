package org.lianbing.portal.sittings.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.Sitting;
import org.lianbing.portal.sittings.SittingCounts;
import org.lianbing.portal.sittings.SittingFilter;
import org.lianbing.portal.sittings.SittingLine;

@Mapper
public interface InvigilationMapper {
    String WITHIN = """

              from sitting s join officer o on o.id = s.officer_id join unit u on u.id = s.unit_id
             where s.exam_id = #{exam}
               and <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
            """;
    String WANTED = WITHIN + """
            <if test="filter.state != null">and s.state = #{filter.state}</if>
            <if test="filter.text != ''">
               and (o.name like concat('%', #{filter.text}, '%') or o.number like concat('%', #{filter.text}, '%')
                    or o.pinyin like concat(#{filter.text}, '%') or o.initials like concat(#{filter.text}, '%'))</if>
            """;

    @Select("""
            <script>
            select s.id as sitting, o.number, o.name, u.name as unit, s.attempt, s.state, s.answered, s.started_at,
                   s.last_saved_at, s.deadline, s.ended_at, s.end_reason
            """ + WANTED + """
             order by
            <choose>
                <when test="window.sort == 'name'">o.pinyin</when>
                <when test="window.sort == 'unit'">u.path</when>
                <when test="window.sort == 'state'">s.state</when>
                <when test="window.sort == 'answered'">s.answered</when>
                <when test="window.sort == 'saved'">s.last_saved_at</when>
                <when test="window.sort == 'deadline'">s.deadline</when>
                <otherwise>o.number</otherwise>
            </choose>
            <if test="window.descending">desc</if>, s.id
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<SittingLine> list(
            @Param("exam") ExamId exam,
            @Param("filter") SittingFilter filter,
            @Param("paths") List<String> paths,
            @Param("window") Window window);

    @Select("<script>select count(*)" + WANTED + "</script>")
    int count(@Param("exam") ExamId exam, @Param("filter") SittingFilter filter, @Param("paths") List<String> paths);

    @Select("""
            <script>
            select coalesce(sum(s.state = 'PREPARED'), 0) as prepared, coalesce(sum(s.state = 'OPEN'), 0) as open,
                   coalesce(sum(s.state = 'ENDED'), 0) as ended
            """ + WITHIN + "</script>")
    SittingCounts counts(@Param("exam") ExamId exam, @Param("paths") List<String> paths);

    @Select("""
            <script>
            select u.path from sitting s join unit u on u.id = s.unit_id where s.id = #{sitting}
            </script>""")
    @Nullable
    String unitPath(PublicId sitting);

    @Select("""
            <script>
            select
            """ + SittingMapper.COLUMNS + """
              from sitting
             where officer_id = #{officer} and exam_id in
                   <foreach collection="exams" item="e" open="(" separator="," close=")">#{e}</foreach>
             order by exam_id, attempt
            </script>""")
    List<Sitting> ofOfficer(@Param("officer") OfficerId officer, @Param("exams") List<ExamId> exams);
}
