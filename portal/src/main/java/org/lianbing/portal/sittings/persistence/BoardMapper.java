package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.PersonText;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.Affected;
import org.lianbing.portal.sittings.BoardFigures;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.BoardLine;
import org.lianbing.portal.sittings.Moment;

/// The board's questions. Whoever is answering and has been silent for too long counts as offline.
@Mapper
public interface BoardMapper {
    /// When anything was last heard of a sitting that has begun.
    String CONTACT = """
            greatest(coalesce(c.last_at, s.started_at), coalesce(s.last_saved_at, s.started_at))""";
    /// Until when a sitting that has begun may be silent.
    String SILENT = " timestampadd(second, s.silence_seconds, " + CONTACT + ")";
    /// Events that may matter; their counterparts (focus back, online again) and acts of staff do not.
    String NOTABLE = """
            e.kind in ('FOCUS_LOST', 'FULLSCREEN_LEFT', 'OFFLINE', 'RELOADED', 'TAKEN_OVER', 'CONTACT_GAP',
                       'OFFLINE_COUNTED', 'HANDED_OVER')
            """;
    String WITHIN = """

               and <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
            """;
    /// Joins only what the question needs: at 12,484 sittings each join counts.
    String WANTED = """

              from sitting s join unit u on u.id = s.unit_id
            <if test="order or !person.everyone()">join officer o on o.id = s.officer_id</if>
            <if test="order or filter.state != null">left join sitting_contact c on c.sitting_id = s.id</if>
             where s.exam_id = #{exam}
            """ + WITHIN + """
            <choose>
                <when test="filter.seatless">and s.room_id is null</when>
                <when test="filter.room != null">and s.room_id = #{filter.room}</when>
            </choose>
            <if test="filter.unit != null">
               and u.path like concat((select w.path from unit w where w.id = #{filter.unit}), '%')</if>
            <if test="filter.state != null">
                <choose>
                    <when test="filter.state.name() == 'WAITING'">and s.state = 'PREPARED'</when>
                    <when test="filter.state.name() == 'WORKING'">and s.state = 'OPEN' and #{now} &lt;=
            """ + SILENT + """
                    </when>
                    <when test="filter.state.name() == 'OFFLINE'">and s.state = 'OPEN' and #{now} >
            """ + SILENT + """
                    </when>
                    <otherwise>and s.state = 'ENDED'</otherwise>
                </choose>
            </if>
            <if test="filter.paused">and s.state = 'OPEN' and s.paused_at is not null</if>
            <if test="filter.conspicuous">
               and (exists (select 1 from sitting_event e where e.sitting_id = s.id and
            """ + NOTABLE + """
                    ) or exists (select 1 from incident_person p where p.sitting_id = s.id))</if>
            """ + PersonText.MATCH;
    String STATE = """
            case s.state when 'PREPARED' then 'WAITING' when 'ENDED' then 'ENDED'
                 else case when #{now} >
            """ + SILENT + " then 'OFFLINE' else 'WORKING' end end";

    String LINE = """
            select s.id as sitting, s.room_id as room, r.name as room_name, o.number, o.name, u.name as unit, s.attempt,
            """ + STATE + """
                   as state, s.answered, s.started_at, s.last_saved_at,
            """ + CONTACT + """
                   as last_contact, s.deadline, s.granted_minutes as granted,
                   case when s.state = 'OPEN' then s.paused_at end as paused,
                   greatest(s.epoch - 1, 0) as devices,
                   (select count(*) from sitting_event e where e.sitting_id = s.id and
            """ + NOTABLE + """
                   ) as events,
                   (select count(*)
                      from answer_step a left join evidence_acceptance x on x.step_id = a.id
                     where a.sitting_id = s.id and not a.counted and x.step_id is null) as evidence,
                   (select count(*) from incident_person p where p.sitting_id = s.id) as incidents,
                   s.ended_at, s.end_reason
            """;
    String PARTS = """

              join officer o on o.id = s.officer_id
              join unit u on u.id = s.unit_id
              left join exam_room r on r.id = s.room_id
              left join sitting_contact c on c.sitting_id = s.id
            """;

    @Select("<script>" + LINE + "from sitting s" + PARTS + "where s.exam_id = #{exam} and s.id = #{sitting}</script>")
    @Nullable
    BoardLine line(@Param("exam") ExamId exam, @Param("sitting") PublicId sitting, @Param("now") Instant now);

    /// The page is found first, on as few columns as its order needs; the rest is fetched for its lines only.
    @Select("<script>" + LINE + """
              from (select s.id,
            <choose>
                <when test="window.sort == 'room'">s.room_id</when>
                <when test="window.sort == 'name'">o.pinyin</when>
                <when test="window.sort == 'unit'">u.path</when>
                <when test="window.sort == 'state'">
            """ + STATE + """
                </when>
                <when test="window.sort == 'answered'">s.answered</when>
                <when test="window.sort == 'saved'">s.last_saved_at</when>
                <when test="window.sort == 'contact'">case s.state when 'OPEN' then
            """ + CONTACT + """
                    end</when>
                <when test="window.sort == 'events'">
                    (select count(*) from sitting_event e where e.sitting_id = s.id and
            """ + NOTABLE + """
                    )</when>
                <when test="window.sort == 'devices'">s.epoch</when>
                <when test="window.sort == 'deadline'">s.deadline</when>
                <otherwise>o.number</otherwise>
            </choose>
                           as place
            <bind name="order" value="true"/>
            """ + WANTED + """
                     order by place <if test="window.descending">desc</if>, s.id
                     limit #{window.limit} offset #{window.offset}) page
              join sitting s on s.id = page.id
            """ + PARTS + """
             order by page.place <if test="window.descending">desc</if>, page.id
            </script>""")
    List<BoardLine> list(
            @Param("exam") ExamId exam,
            @Param("filter") BoardFilter filter,
            @Param("person") PersonText person,
            @Param("paths") List<String> paths,
            @Param("now") Instant now,
            @Param("window") Window window);

    @Select("<script><bind name='order' value='false'/>select count(*)" + WANTED + "</script>")
    int count(
            @Param("exam") ExamId exam,
            @Param("filter") BoardFilter filter,
            @Param("person") PersonText person,
            @Param("paths") List<String> paths,
            @Param("now") Instant now);

    /// By room, those without one first.
    @Select("""
            <script>
            select counted.*, r.name
              from (select s.room_id as room, sum(s.state = 'PREPARED') as waiting,
                           sum(s.state = 'OPEN' and #{now} &lt;=
            """ + SILENT + """
                           ) as working, sum(s.state = 'OPEN' and #{now} >
            """ + SILENT + """
                           ) as offline, sum(s.state = 'ENDED') as ended,
                           sum(s.state = 'OPEN' and s.paused_at is not null) as paused
                      from sitting s join unit u on u.id = s.unit_id left join sitting_contact c on c.sitting_id = s.id
                     where s.exam_id = #{exam}
            """ + WITHIN + """
                     group by s.room_id) counted
              left join exam_room r on r.id = counted.room
             order by counted.room is not null, r.unit_id, r.id
            </script>""")
    List<BoardFigures> figures(
            @Param("exam") ExamId exam, @Param("paths") List<String> paths, @Param("now") Instant now);

    /// @param room null: every room
    @Select("""
            <script>
            select coalesce(sum(s.state = 'PREPARED'), 0) as waiting, coalesce(sum(s.state = 'OPEN'), 0) as open,
                   coalesce(sum(s.state = 'OPEN' and s.paused_at is not null), 0) as paused,
                   max(case when s.state = 'OPEN' then s.deadline end) as latest
              from sitting s join unit u on u.id = s.unit_id
             where s.exam_id = #{exam}
            """ + WITHIN + """
            <if test="sitting != null">and s.id = #{sitting}</if>
            <if test="room != null">and s.room_id = #{room}</if>
            </script>""")
    Affected affected(
            @Param("exam") ExamId exam,
            @Param("sitting") @Nullable PublicId sitting,
            @Param("room") @Nullable RoomId room,
            @Param("paths") List<String> paths);

    /// Exams the person has to watch: not yet over, or ended since `since`.
    @Select("""
            <script>
            select e.id
              from exam e
             where (e.state in ('SCHEDULED', 'OPEN') or (e.state in ('CLOSED', 'RELEASED') and e.closes_at > #{since}))
               and exists (select 1 from sitting s join unit u on u.id = s.unit_id
                            where s.exam_id = e.id
            """ + WITHIN + """
                           )
             order by e.opens_at desc, e.id
            </script>""")
    List<ExamId> watched(@Param("paths") List<String> paths, @Param("since") Instant since);

    @Select("""
            select lower(replace(e.kind, '_', '-')) as kind, e.received_at as at, e.epoch, e.detail
              from sitting_event e
             where e.sitting_id = #{sitting}
             order by e.received_at desc, e.id desc
             limit 300""")
    List<Moment> moments(PublicId sitting);

    @Select("""
            select from_unixtime(floor(unix_timestamp(received_at) / 60) * 60) as minute, count(*) as saves
              from answer_step
             where sitting_id = #{sitting}
             group by minute
             order by minute""")
    List<SavesRow> saves(PublicId sitting);

    @Select("select distinct slot from answer_step where sitting_id = #{sitting} and not counted")
    List<Integer> evidenceSlots(PublicId sitting);
}
