package org.lianbing.portal.marking.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.marking.MarkStep;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;

/// Marks given, and sittings that wait for the system's.
@Mapper
public interface MarkMapper {
    @Insert("""
            <script>
            insert into mark_due (sitting_id, since) values
            <foreach collection="sittings" item="s" separator=",">(#{s}, #{at})</foreach>
            on duplicate key update since = mark_due.since
            </script>""")
    void due(@Param("sittings") List<PublicId> sittings, @Param("at") Instant at);

    /// Sittings nobody else is marking at this moment, locked.
    ///
    /// @param except set aside because they cannot be marked
    @Select("""
            <script>
            select sitting_id from mark_due
            <if test="!except.empty">where sitting_id not in
                <foreach collection="except" item="id" open="(" separator="," close=")">#{id}</foreach></if>
             order by since
             limit #{limit}
               for update skip locked
            </script>""")
    List<PublicId> lockDue(@Param("except") Collection<PublicId> except, @Param("limit") int limit);

    @Select("select exists (select 1 from mark_due where sitting_id = #{sitting})")
    boolean isDue(PublicId sitting);

    /// Answers a person has to mark and has not, or not since they changed.
    @Select("""
            <script>
            select sitting_id as sitting, slot, item from marking_task
             where state = 'OPEN' and sitting_id in
                   <foreach collection="sittings" item="s" open="(" separator="," close=")">#{s}</foreach>
            </script>""")
    List<OpenTask> openTasksOf(@Param("sittings") List<PublicId> sittings);

    /// Puts the answers of these slots back on the desk: what was marked is no longer what is held.
    @Update("""
            <script>
            update marking_task
               set state = 'OPEN', marker = null, taken_at = null, done_at = null, version = version + 1
             where sitting_id = #{sitting} and slot in
                   <foreach collection="slots" item="s" open="(" separator="," close=")">#{s}</foreach>
            </script>""")
    void reopen(@Param("sitting") PublicId sitting, @Param("slots") Collection<Integer> slots);

    @Delete("""
            <script>
            delete from mark_due where sitting_id in
            <foreach collection="sittings" item="s" open="(" separator="," close=")">#{s}</foreach>
            </script>""")
    void settled(@Param("sittings") List<PublicId> sittings);

    @Select("""
            select count(*) from mark_due d join sitting s on s.id = d.sitting_id where s.exam_id = #{exam}""")
    int waiting(ExamId exam);

    /// The marks in force.
    @Select("""
            <script>
            select sitting_id as sitting, slot, item, fraction, points, source, marker, version_id, basis, note
              from (select m.*, row_number() over (partition by sitting_id, slot, item order by id desc) as place
                      from mark_step m
                     where sitting_id in
                     <foreach collection="sittings" item="s" open="(" separator="," close=")">#{s}</foreach>) ranked
             where place = 1
             order by sitting_id, slot, item
            </script>""")
    List<MarkStep> inForce(@Param("sittings") List<PublicId> sittings);

    /// Keeps a marker from adding a mark to these results while they are added up.
    @Select("""
            <script>
            select 1 from result where sitting_id in
            <foreach collection="sittings" item="s" open="(" separator="," close=")">#{s}</foreach>
            order by sitting_id for update
            </script>""")
    List<Integer> lockResults(@Param("sittings") List<PublicId> sittings);

    /// Points in force, added up.
    @Select("""
            select coalesce(sum(points), 0)
              from (select points, row_number() over (partition by slot, item order by id desc) as place
                      from mark_step
                     where sitting_id = #{sitting}) ranked
             where place = 1""")
    BigDecimal points(PublicId sitting);

    @Insert("""
            <script>
            insert into marking_task (exam_id, sitting_id, slot, item, shuffled, state) values
            <foreach collection="tasks" item="t" separator=",">
                (#{t.exam}, #{t.sitting}, #{t.slot}, #{t.item}, #{t.shuffled}, 'OPEN')
            </foreach>
            on duplicate key update exam_id = marking_task.exam_id
            </script>""")
    void insertTasks(@Param("tasks") List<NewTask> tasks);

    @Insert("""
            <script>
            insert into result
                   (sitting_id, exam_id, officer_id, points, max_points, passed, complete, computed_at) values
            <foreach collection="results" item="r" separator=",">
                (#{r.sitting}, #{r.exam}, #{r.officer}, #{r.points}, #{r.maxPoints}, #{r.passed}, #{r.complete}, #{at})
            </foreach>
            on duplicate key update points = values(points), max_points = values(max_points),
                   passed = values(passed), complete = values(complete), computed_at = values(computed_at)
            </script>""")
    void put(@Param("results") List<NewResult> results, @Param("at") Instant at);

    @Select("select count(*) from marking_task where sitting_id = #{sitting} and state = 'OPEN'")
    int openTasks(PublicId sitting);
}
