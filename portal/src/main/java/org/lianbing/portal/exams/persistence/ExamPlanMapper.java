package org.lianbing.portal.exams.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.ExamPlan;
import org.lianbing.portal.exams.ExamState;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;

/// Planning exams.
@Mapper
public interface ExamPlanMapper {
    @Insert("""
            insert into exam (public_id, unit_id, name, kind, paper_id, opens_at, closes_at, duration_minutes,
                              grace_seconds, attempts, pass_points, release_rule, release_at, latest_entry_minutes,
                              earliest_submit_minutes, shuffle_items, shuffle_options, state)
            values (#{publicId}, #{plan.unit}, #{plan.name}, #{plan.kind}, #{plan.paper}, #{plan.opensAt},
                    #{plan.closesAt}, #{plan.durationMinutes}, #{plan.graceSeconds}, #{plan.attempts},
                    #{plan.passPoints}, #{plan.releaseRule}, #{plan.releaseAt}, #{plan.latestEntryMinutes},
                    #{plan.earliestSubmitMinutes}, #{plan.shuffleItems}, #{plan.shuffleOptions}, 'DRAFT')""")
    void insert(@Param("publicId") PublicId publicId, @Param("plan") ExamPlan plan);

    @Select("select last_insert_id()")
    ExamId inserted();

    @Update("""
            update exam
               set unit_id = #{plan.unit}, name = #{plan.name}, kind = #{plan.kind}, paper_id = #{plan.paper},
                   opens_at = #{plan.opensAt}, closes_at = #{plan.closesAt},
                   duration_minutes = #{plan.durationMinutes}, grace_seconds = #{plan.graceSeconds},
                   attempts = #{plan.attempts}, pass_points = #{plan.passPoints},
                   release_rule = #{plan.releaseRule}, release_at = #{plan.releaseAt},
                   latest_entry_minutes = #{plan.latestEntryMinutes},
                   earliest_submit_minutes = #{plan.earliestSubmitMinutes}, shuffle_items = #{plan.shuffleItems},
                   shuffle_options = #{plan.shuffleOptions}, version = version + 1
             where id = #{id} and version = #{version} and state = 'DRAFT'""")
    int update(@Param("id") ExamId id, @Param("version") int version, @Param("plan") ExamPlan plan);

    @Select("select unit_id as unit, officer_id as officer from exam_audience where exam_id = #{exam}")
    List<AudienceRow> audience(ExamId exam);

    @Delete("delete from exam_audience where exam_id = #{exam}")
    void clearAudience(ExamId exam);

    @Insert("""
            <script>
            insert into exam_audience (exam_id, unit_id, officer_id) values
            <foreach collection="rows" item="r" separator=",">(#{exam}, #{r.unit}, #{r.officer})</foreach>
            </script>""")
    void insertAudience(@Param("exam") ExamId exam, @Param("rows") List<AudienceRow> rows);

    @Delete("delete from exam_candidate where exam_id = #{exam}")
    void clearCandidates(ExamId exam);

    @Insert("""
            <script>
            insert into exam_candidate (exam_id, officer_id) values
            <foreach collection="officers" item="o" separator=",">(#{exam}, #{o})</foreach>
            </script>""")
    void insertCandidates(@Param("exam") ExamId exam, @Param("officers") List<OfficerId> officers);

    @Update("""
            update exam set state = #{to}, cancel_reason = #{reason}, version = version + 1
             where id = #{id} and version = #{version} and state = #{from}""")
    int move(
            @Param("id") ExamId id,
            @Param("version") int version,
            @Param("from") ExamState from,
            @Param("to") ExamState to,
            @Param("reason") @Nullable String reason);
}
