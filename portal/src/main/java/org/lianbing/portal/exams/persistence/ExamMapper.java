package org.lianbing.portal.exams.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.exams.ExamFilter;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Window;

@Mapper
public interface ExamMapper {
    String COLUMNS = """
            e.id, e.public_id, e.unit_id as unit, e.name, e.kind, e.paper_id as paper, e.opens_at, e.closes_at,
            e.duration_minutes, e.grace_seconds, e.attempts, e.pass_points, e.release_rule, e.release_at,
            e.released_at, e.latest_entry_minutes, e.earliest_submit_minutes, e.shuffle_items, e.shuffle_options,
            e.state, e.cancel_reason, e.version""";

    @Select("select " + COLUMNS + " from exam e where e.id = #{id}")
    @Nullable
    Exam byId(ExamId id);

    @Select("select " + COLUMNS + " from exam e where e.public_id = #{id}")
    @Nullable
    Exam byPublicId(PublicId id);

    @Select("select officer_id from exam_candidate where exam_id = #{exam} order by officer_id")
    List<OfficerId> candidates(ExamId exam);

    @Select("""
            select exists (select 1 from exam_candidate where exam_id = #{exam} and officer_id = #{officer})""")
    boolean isCandidate(@Param("exam") ExamId exam, @Param("officer") OfficerId officer);

    @Select("select " + COLUMNS + " from exam e where e.state in ('SCHEDULED', 'OPEN') and e.paper_id is not null")
    List<Exam> ahead();

    /// Of one officer, the next or newest first.
    @Select("select " + COLUMNS + " from exam e join exam_candidate c on c.exam_id = e.id " + """
            where c.officer_id = #{officer} and e.state <> 'DRAFT'
            order by e.opens_at desc, e.id desc""")
    List<Exam> ofOfficer(OfficerId officer);

    String WANTED = """

              from exam e join unit u on u.id = e.unit_id
             where <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
               <if test="filter.name != ''">and e.name like concat('%', #{filter.name}, '%')</if>
               <if test="!filter.states.empty">and e.state in
                   <foreach collection="filter.states" item="s" open="(" separator="," close=")">#{s}</foreach></if>
               <if test="!filter.kinds.empty">and e.kind in
                   <foreach collection="filter.kinds" item="k" open="(" separator="," close=")">#{k}</foreach></if>
            """;

    @Select("<script>select " + COLUMNS + WANTED + """
             order by
            <choose>
                <when test="window.sort == 'name'">e.name</when>
                <when test="window.sort == 'state'">e.state</when>
                <otherwise>e.opens_at</otherwise>
            </choose>
            <if test="window.descending">desc</if>, e.id
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<Exam> list(
            @Param("filter") ExamFilter filter, @Param("paths") List<String> paths, @Param("window") Window window);

    @Select("<script>select count(*)" + WANTED + "</script>")
    int count(@Param("filter") ExamFilter filter, @Param("paths") List<String> paths);

    @Select("""
            <script>
            select exam_id as exam, count(*) as candidates
              from exam_candidate
             where exam_id in
                   <foreach collection="exams" item="e" open="(" separator="," close=")">#{e}</foreach>
             group by exam_id
            </script>""")
    List<CandidatesRow> candidateCounts(@Param("exams") Collection<ExamId> exams);
}
