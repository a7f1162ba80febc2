package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.EndReason;
import org.lianbing.portal.sittings.Sitting;

@Mapper
public interface SittingMapper {
    String COLUMNS = """
            id, exam_id as exam, officer_id as officer, unit_id as unit, attempt, state, epoch, client, seed,
            started_at, deadline, deadline_version, ended_at, end_reason, lower(hex(receipt)) as receipt, answered,
            answered_slots, last_saved_at, room_id as room, paused_at, answers_until, silence_seconds,
            granted_minutes, steps
            """;

    /// When a sitting was last heard of.
    String CONTACT = """
             greatest(coalesce(last_saved_at, started_at),
                      coalesce((select c.last_at from sitting_contact c where c.sitting_id = sitting.id), started_at))
            """;

    /// As the deadline came. That no outage lay over it is known once a node has signed since: after an outage the
    /// sweep may wake first.
    String IN_CONTACT =
            "(" + CONTACT + " between timestampadd(second, -silence_seconds, deadline) and deadline\n" + """
            and exists (select 1 from sitting_watch w where w.last_at > sitting.deadline)
            and not exists (
                select 1 from outage o where o.from_at &lt;= sitting.deadline and o.to_at >= sitting.deadline))
            """;
    String REPORTED = "(" + CONTACT + " > deadline and " + CONTACT + " &lt;= #{quiet})";
    String DUE = """
              from sitting
             where state = 'OPEN' and paused_at is null and deadline &lt;= #{now}
               <if test="!except.empty">and id not in
                   <foreach collection="except" item="id" open="(" separator="," close=")">#{id}</foreach></if>
               and (answers_until &lt;= #{now} or
            """ + IN_CONTACT + " or " + REPORTED + ")";

    @Select("select " + COLUMNS + " from sitting where id = #{id}")
    @Nullable
    Sitting byId(PublicId id);

    @Select("select " + COLUMNS + " from sitting where receipt = unhex(#{code})")
    @Nullable
    Sitting byReceipt(String code);

    @Select("select " + COLUMNS + " from sitting where id = #{id} for update")
    @Nullable
    Sitting lock(PublicId id);

    @Select("select " + COLUMNS + """
              from sitting
             where exam_id = #{exam} and officer_id = #{officer}
             order by attempt desc
             limit 1
               for update""")
    @Nullable
    Sitting lockLatest(@Param("exam") ExamId exam, @Param("officer") OfficerId officer);

    /// To be ended and nobody else is ending them at this moment, locked: sittings heard of shortly before their
    /// deadline; those that have reported since and are quiet again; silent ones when nothing may arrive any more.
    ///
    /// @param quiet  an instant shortly before `now`
    /// @param except set aside because they cannot be ended
    @Select("<script>select " + COLUMNS + DUE + """
             order by deadline
             limit #{limit}
               for update skip locked
            </script>""")
    List<Sitting> lockOverdue(
            @Param("now") Instant now,
            @Param("quiet") Instant quiet,
            @Param("except") Collection<PublicId> except,
            @Param("limit") int limit);

    /// The ids of the same, not locked.
    @Select("<script>select id" + DUE + " order by deadline limit #{limit}</script>")
    List<PublicId> overdue(
            @Param("now") Instant now,
            @Param("quiet") Instant quiet,
            @Param("except") Collection<PublicId> except,
            @Param("limit") int limit);

    /// Whether a sitting of the exam may still go on. One over its time that could not be ended is not waited for.
    @Select("""
            select exists (select 1 from sitting
                            where exam_id = #{exam} and state = 'OPEN'
                              and (paused_at is not null or answers_until > #{now}))""")
    boolean goesOn(@Param("exam") ExamId exam, @Param("now") Instant now);

    @Select("""
            <script>
            select
            """ + COLUMNS + """
              from sitting
             where id in <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach>
            </script>""")
    List<Sitting> byIds(@Param("ids") List<PublicId> ids);

    @Select("select id from sitting where exam_id = #{exam} and state = 'ENDED' order by id")
    List<PublicId> ended(ExamId exam);

    @Select("select count(*) from sitting where exam_id = #{exam} and state = 'OPEN'")
    int open(ExamId exam);

    @Select("select " + COLUMNS + " from sitting where exam_id = #{exam} and state = 'PREPARED'")
    List<Sitting> prepared(ExamId exam);

    @Select("select " + COLUMNS + " from sitting where exam_id = #{exam} and state = 'OPEN' order by id")
    List<Sitting> going(ExamId exam);

    /// One that is there already stays as it is.
    @Insert("""
            <script>
            insert into sitting (id, exam_id, officer_id, unit_id, attempt, state, seed) values
            <foreach collection="sittings" item="s" separator=",">
                (#{s.id}, #{s.exam}, #{s.officer}, #{s.unit}, #{s.attempt}, 'PREPARED', #{s.seed})
            </foreach>
            on duplicate key update exam_id = sitting.exam_id
            </script>""")
    void prepare(@Param("sittings") List<NewSitting> sittings);

    /// Drops what was made beforehand and never begun, except what the log speaks of.
    @Update("""
            delete from sitting
             where exam_id = #{exam} and state = 'PREPARED'
               and not exists (select 1 from incident_person p where p.sitting_id = sitting.id)""")
    int discardPrepared(ExamId exam);

    @Update("""
            update sitting
               set state = 'OPEN', epoch = 1, client = #{client}, started_at = #{at}, deadline = #{deadline},
                   answers_until = #{answersUntil}, silence_seconds = #{silence}, version = version + 1
             where id = #{id} and state = 'PREPARED'""")
    int start(
            @Param("id") PublicId id,
            @Param("client") String client,
            @Param("at") Instant at,
            @Param("deadline") Instant deadline,
            @Param("answersUntil") Instant answersUntil,
            @Param("silence") long silenceSeconds);

    @Update("""
            update sitting
               set epoch = epoch + 1, client = #{client}, version = version + 1
             where id = #{id} and state = 'OPEN'""")
    int takeOver(@Param("id") PublicId id, @Param("client") String client);

    @Update("""
            update sitting
               set answered = #{answered}, answered_slots = #{slots}, last_saved_at = #{at}, steps = steps + #{added}
             where id = #{id}""")
    void saved(
            @Param("id") PublicId id,
            @Param("answered") int answered,
            @Param("slots") String slots,
            @Param("added") int added,
            @Param("at") Instant at);

    /// Steps that do not count.
    @Update("update sitting set steps = steps + #{added} where id = #{id}")
    void kept(@Param("id") PublicId id, @Param("added") int added);

    @Update("update sitting set answered = #{answered}, answered_slots = #{slots} where id = #{id}")
    void progress(@Param("id") PublicId id, @Param("answered") int answered, @Param("slots") String slots);

    /// The only statement that ends a sitting, whoever wants it ended.
    @Update("""
            update sitting
               set state = 'ENDED', ended_at = #{at}, end_reason = #{reason}, receipt = unhex(#{receipt}),
                   answered = #{answered}, version = version + 1
             where id = #{id} and state = 'OPEN'""")
    int end(
            @Param("id") PublicId id,
            @Param("reason") EndReason reason,
            @Param("at") Instant at,
            @Param("receipt") String receipt,
            @Param("answered") int answered);

    /// No open sitting of the exam lasts longer than this.
    @Update("""
            update sitting
               set deadline = #{at}, answers_until = #{at}, paused_at = null,
                   deadline_version = deadline_version + 1, version = version + 1
             where exam_id = #{exam} and state = 'OPEN' and (deadline > #{at} or paused_at is not null)""")
    int curtail(@Param("exam") ExamId exam, @Param("at") Instant at);

    /// Who has a sitting of this exam.
    @Select("select distinct officer_id from sitting where exam_id = #{exam}")
    List<OfficerId> officers(ExamId exam);
}
