package org.lianbing.portal.marking.persistence;

import java.math.BigDecimal;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.marking.ResultFilter;
import org.lianbing.portal.marking.ResultLine;
import org.lianbing.portal.marking.ResultSummary;
import org.lianbing.portal.officers.PersonText;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Window;

@Mapper
public interface ResultMapper {
    String RESULT = """
            sitting_id as sitting, exam_id as exam, officer_id as officer, points, max_points, passed, complete
            """;
    String WITHIN = """

              from sitting s join officer o on o.id = s.officer_id join unit u on u.id = s.unit_id
                   left join result r on r.sitting_id = s.id
             where s.exam_id = #{exam}
               and <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
            """;
    String WANTED = WITHIN + """
            <if test="filter.unit != null">
               and u.path like concat((select w.path from unit w where w.id = #{filter.unit}), '%')</if>
            """ + PersonText.MATCH + """
            <if test="filter.outcome != null">
                <choose>
                    <when test="filter.outcome.name() == 'NOT_SAT'">and s.state = 'PREPARED'</when>
                    <when test="filter.outcome.name() == 'SITTING'">and s.state = 'OPEN'</when>
                    <when test="filter.outcome.name() == 'WAITING'">
                        and s.state = 'ENDED' and not coalesce(r.complete, false)</when>
                    <when test="filter.outcome.name() == 'PASSED'">and r.complete and r.passed</when>
                    <otherwise>and r.complete and not r.passed</otherwise>
                </choose>
            </if>
            """;

    @Select("select " + RESULT + " from result where sitting_id = #{sitting}")
    @Nullable
    NewResult of(PublicId sitting);

    @Select("""
            <script>
            select
            """ + RESULT + """
              from result
             where complete and officer_id = #{officer} and exam_id in
                   <foreach collection="exams" item="e" open="(" separator="," close=")">#{e}</foreach>
             order by exam_id, passed, points
            </script>""")
    List<NewResult> ofOfficer(@Param("officer") OfficerId officer, @Param("exams") List<ExamId> exams);

    @Select("""
            <script>
            select s.id as sitting, s.officer_id as officer, o.number, o.name, s.unit_id as unit, u.name as unit_name,
                   s.attempt,
                   case when s.state = 'PREPARED' then 'NOT_STARTED' when s.state = 'OPEN' then 'SITTING'
                        when r.complete then 'MARKED' else 'HANDED_IN' end as standing,
                   s.answered, r.points, case when r.complete then r.passed end as passed, s.ended_at
            """ + WANTED + """
             order by
            <choose>
                <when test="window.sort == 'number'">o.number</when>
                <when test="window.sort == 'name'">o.pinyin</when>
                <when test="window.sort == 'unit'">u.path</when>
                <when test="window.sort == 'points'">r.points</when>
                <when test="window.sort == 'ended'">s.ended_at</when>
                <otherwise>case s.state when 'PREPARED' then 0 when 'OPEN' then 1 else 2 end, u.path, o.number
                </otherwise>
            </choose>
            <if test="window.descending">desc</if>, s.id
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<ResultLine> list(
            @Param("exam") ExamId exam,
            @Param("filter") ResultFilter filter,
            @Param("person") PersonText person,
            @Param("paths") List<String> paths,
            @Param("window") Window window);

    @Select("<script>select count(*)" + WANTED + "</script>")
    int count(
            @Param("exam") ExamId exam,
            @Param("filter") ResultFilter filter,
            @Param("person") PersonText person,
            @Param("paths") List<String> paths);

    @Select("""
            <script>
            select count(*) as candidates, coalesce(sum(s.state = 'ENDED'), 0) as sat,
                   coalesce(sum(r.complete), 0) as marked, coalesce(sum(r.complete and r.passed), 0) as passed
            """ + WITHIN + "</script>")
    ResultSummary summary(@Param("exam") ExamId exam, @Param("paths") List<String> paths);

    /// Of everyone fully marked.
    @Select("<script>select r.points" + WITHIN + "and r.complete order by r.points</script>")
    List<BigDecimal> points(@Param("exam") ExamId exam, @Param("paths") List<String> paths);

    /// Points in force by slot, of everyone fully marked.
    @Select("""
            <script>
            select sitting_id as sitting, slot, sum(points) as points
              from (select m.sitting_id, m.slot, m.points,
                           row_number() over (partition by m.sitting_id, m.slot, m.item order by m.id desc) as place
                      from mark_step m join result r on r.sitting_id = m.sitting_id
                     where r.exam_id = #{exam} and r.complete) ranked
             where place = 1
             group by sitting_id, slot
            </script>""")
    List<SlotPoints> slotPoints(ExamId exam);
}
