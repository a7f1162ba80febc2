package org.lianbing.portal.exams.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;

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
}
