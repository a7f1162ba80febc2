package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;

/// What those who watch over an exam do to its sittings.
@Mapper
public interface OversightMapper {
    String CHOSEN = " where id in <foreach collection='ids' item='id' open='(' separator=',' close=')'>#{id}</foreach>";

    /// Sittings of these units that have not ended, locked in the order of their ids.
    ///
    /// @param sitting null: every one
    /// @param room    null: in whatever room
    @Select("""
            <script>
            select id, unit_id as unit, state, epoch, paused_at, deadline
              from sitting
             where exam_id = #{exam} and state in ('PREPARED', 'OPEN')
               <if test="sitting != null">and id = #{sitting}</if>
               <if test="room != null">and room_id = #{room}</if>
               and unit_id in <foreach collection="units" item="u" open="(" separator="," close=")">#{u}</foreach>
             order by id
               for update
            </script>""")
    List<ReachedRow> lock(
            @Param("exam") ExamId exam,
            @Param("sitting") @Nullable PublicId sitting,
            @Param("room") @Nullable RoomId room,
            @Param("units") List<UnitId> units);

    /// Those that have not begun get the minutes when they do.
    @Update("""
            <script>
            update sitting
               set granted_minutes = granted_minutes + #{minutes},
                   deadline = timestampadd(minute, #{minutes}, deadline),
                   answers_until = timestampadd(minute, #{minutes}, answers_until),
                   deadline_version = deadline_version + (state = 'OPEN'), version = version + 1
            """ + CHOSEN + "</script>")
    void extend(@Param("ids") List<PublicId> ids, @Param("minutes") int minutes);

    @Update("<script>update sitting set paused_at = #{at}, version = version + 1" + CHOSEN + "</script>")
    void pause(@Param("ids") List<PublicId> ids, @Param("at") Instant at);

    /// Moves the deadline by the length of the pause. Assigned from left to right: the pause ends last.
    @Update("""
            <script>
            update sitting
               set deadline = timestampadd(
                       microsecond, greatest(0, timestampdiff(microsecond, paused_at, #{at})), deadline),
                   answers_until = timestampadd(
                       microsecond, greatest(0, timestampdiff(microsecond, paused_at, #{at})), answers_until),
                   deadline_version = deadline_version + 1, paused_at = null, version = version + 1
            """ + CHOSEN + "</script>")
    void resume(@Param("ids") List<PublicId> ids, @Param("at") Instant at);

    @Insert("""
            insert into time_grant (exam_id, sitting_id, room_id, minutes, reason, reached, account_id, at)
            values (#{exam}, #{sitting}, #{room}, #{minutes}, #{reason}, #{reached}, #{account}, #{at})""")
    void granted(
            @Param("exam") ExamId exam,
            @Param("sitting") @Nullable PublicId sitting,
            @Param("room") @Nullable RoomId room,
            @Param("minutes") int minutes,
            @Param("reason") String reason,
            @Param("reached") int reached,
            @Param("account") AccountId account,
            @Param("at") Instant at);
}
