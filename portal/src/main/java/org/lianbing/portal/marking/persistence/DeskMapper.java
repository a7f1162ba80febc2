package org.lianbing.portal.marking.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.marking.GivenMark;
import org.lianbing.portal.marking.MarkedAnswer;
import org.lianbing.portal.marking.MarkingTaskId;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;

/// The markers' desk.
@Mapper
public interface DeskMapper {
    String COLUMNS = """
            id, exam_id as exam, sitting_id as sitting, slot, item, state = 'DONE' as done, marker, taken_at
            """;

    @Select("""
            <script>
            select t.exam_id as exam, t.slot, t.item, sum(t.state = 'OPEN') as open, sum(t.state = 'DONE') as done,
                   sum(t.state = 'DONE' and t.marker = #{account}) as own
              from marking_task t join exam e on e.id = t.exam_id join unit u on u.id = e.unit_id
             where e.state = 'CLOSED' and not exists (
                   select 1 from sitting s where s.id = t.sitting_id and s.officer_id = #{officer})
               and <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
             group by t.exam_id, t.slot, t.item
             order by t.exam_id, t.slot, t.item
            </script>""")
    List<QueueRow> queues(
            @Param("account") AccountId account, @Param("officer") long officer, @Param("paths") List<String> paths);

    /// The task already on the desk, otherwise a free one; locked. Never the marker's own answer, and none while
    /// the exam is still going on.
    @Select("select " + COLUMNS + """
              from marking_task
             where exam_id = #{exam} and slot = #{slot} and item = #{item} and state = 'OPEN'
               and (marker is null or marker = #{account} or taken_at < #{stale})
               and exam_id in (select id from exam where state = 'CLOSED')
               and not exists (
                   select 1 from sitting s where s.id = marking_task.sitting_id and s.officer_id = #{officer})
             order by case when marker = #{account} then 0 else 1 end, shuffled
             limit 1
               for update skip locked""")
    @Nullable
    TaskRow lockNext(
            @Param("exam") ExamId exam,
            @Param("slot") int slot,
            @Param("item") int item,
            @Param("account") AccountId account,
            @Param("officer") long officer,
            @Param("stale") Instant stale);

    @Select("select " + COLUMNS + " from marking_task where id = #{id} for update")
    @Nullable
    TaskRow lock(MarkingTaskId id);

    @Update("""
            update marking_task set marker = #{account}, taken_at = #{at}, version = version + 1 where id = #{id}""")
    void take(@Param("id") MarkingTaskId id, @Param("account") AccountId account, @Param("at") Instant at);

    @Update("""
            update marking_task
               set state = 'DONE', marker = #{account}, done_at = #{at}, version = version + 1
             where id = #{id}""")
    void finish(@Param("id") MarkingTaskId id, @Param("account") AccountId account, @Param("at") Instant at);

    /// Keeps the points of one sitting from being added up by two markers at once.
    @Select("select 1 from result where sitting_id = #{sitting} for update")
    @Nullable
    Integer lockResult(PublicId sitting);

    @Select("""
            select t.id as task, t.done_at,
                   (select m.points
                      from mark_step m
                     where m.sitting_id = t.sitting_id and m.slot = t.slot and m.item = t.item
                     order by m.id desc
                     limit 1) as points
              from marking_task t
             where t.exam_id = #{exam} and t.slot = #{slot} and t.item = #{item} and t.state = 'DONE'
               and t.marker = #{account}
             order by t.done_at desc
             limit 200""")
    List<MarkedAnswer> done(
            @Param("exam") ExamId exam,
            @Param("slot") int slot,
            @Param("item") int item,
            @Param("account") AccountId account);

    @Select("select " + COLUMNS + " from marking_task where exam_id = #{exam} and state = 'OPEN' order by id")
    List<TaskRow> waiting(ExamId exam);

    @Update("""
            <script>
            update marking_task
               set state = 'DONE', done_at = #{at}, version = version + 1
             where (sitting_id, slot, item) in
                   <foreach collection="marks" item="m" open="(" separator="," close=")">
                       (#{m.sitting}, #{m.slot}, #{m.item})</foreach>
            </script>""")
    void finishAll(@Param("marks") List<GivenMark> marks, @Param("at") Instant at);

    @Select("""
            <script>
            select distinct sitting_id from marking_task
             where state = 'OPEN' and sitting_id in
                   <foreach collection="sittings" item="s" open="(" separator="," close=")">#{s}</foreach>
            </script>""")
    Set<PublicId> stillOpen(@Param("sittings") List<PublicId> sittings);

    @Select("select count(*) from marking_task where exam_id = #{exam} and state = 'OPEN'")
    int open(ExamId exam);
}
