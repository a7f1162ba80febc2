package org.lianbing.portal.sittings.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.RoomId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.sittings.RoomPlan;

/// A second attempt sits where the first did, so a person is counted once.
@Mapper
public interface RoomMapper {
    String ROOM = """
            select r.id, u.id as unit, u.name as unit_name, u.path as unit_path, r.name, r.seats, r.place,
                   coalesce(s.people, 0) as people, coalesce(s.begun, 0) as begun
              from exam_room r
              join exam e on e.id = r.exam_id
              join unit u on u.id = coalesce(r.unit_id, e.unit_id)
              left join (select room_id, count(distinct officer_id) as people,
                                count(distinct case when state != 'PREPARED' then officer_id end) as begun
                           from sitting
                          where exam_id = #{exam} and room_id is not null
                          group by room_id) s on s.room_id = r.id
             where r.exam_id = #{exam}
            """;

    @Select(ROOM + " order by length(u.path), u.path, r.id")
    List<RoomRow> ofExam(ExamId exam);

    @Select(ROOM + " and r.id = #{room}")
    @Nullable
    RoomRow byId(@Param("exam") ExamId exam, @Param("room") RoomId room);

    /// Whoever seats people holds these, so that two do not fill the same seat.
    @Select("select id from exam_room where exam_id = #{exam} order by id for update")
    List<RoomId> lock(ExamId exam);

    @Select("""
            <script>
            select s.id as sitting, s.officer_id as officer, u.id as unit, u.path, s.room_id as room
              from sitting s join unit u on u.id = s.unit_id join officer o on o.id = s.officer_id
             where s.exam_id = #{exam} and s.room_id is null
               and <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
             order by length(u.path), u.path, o.number, s.attempt
            </script>""")
    List<SeatRow> unseated(@Param("exam") ExamId exam, @Param("paths") List<String> paths);

    @Select("""
            <script>
            select s.id as sitting, s.officer_id as officer, u.id as unit, u.path, s.room_id as room
              from sitting s join unit u on u.id = s.unit_id
             where s.exam_id = #{exam} and s.id in
                   <foreach collection="sittings" item="s" open="(" separator="," close=")">#{s}</foreach>
            </script>""")
    List<SeatRow> seats(@Param("exam") ExamId exam, @Param("sittings") List<PublicId> sittings);

    @Select("""
            <script>
            select distinct o.id as officer, o.number, o.name, u.name as unit, u.path
              from sitting s join unit u on u.id = s.unit_id join officer o on o.id = s.officer_id
             where s.room_id = #{room}
               and <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
             order by length(u.path), u.path, o.number
            </script>""")
    List<SeatedRow> seated(@Param("room") RoomId room, @Param("paths") List<String> paths);

    @Insert("""
            insert into exam_room (exam_id, unit_id, name, seats, place)
            values (#{exam}, #{unit}, #{plan.name}, #{plan.seats}, #{plan.place})""")
    void insert(@Param("exam") ExamId exam, @Param("unit") UnitId unit, @Param("plan") RoomPlan plan);

    @Select("select last_insert_id()")
    RoomId inserted();

    @Update("""
            update exam_room set name = #{plan.name}, seats = #{plan.seats}, place = #{plan.place}
             where id = #{room}""")
    void update(@Param("room") RoomId room, @Param("plan") RoomPlan plan);

    @Delete("delete from exam_room where id = #{room}")
    void delete(RoomId room);

    @Update("""
            <script>
            update sitting set room_id = #{room}
             where exam_id = #{exam} and officer_id in
                   <foreach collection="officers" item="o" open="(" separator="," close=")">#{o}</foreach>
            </script>""")
    void place(
            @Param("exam") ExamId exam,
            @Param("officers") List<OfficerId> officers,
            @Param("room") @Nullable RoomId room);

    /// Where somebody sat before, they sit again.
    @Update("""
            update sitting again
              join sitting earlier on earlier.exam_id = again.exam_id and earlier.officer_id = again.officer_id
                                  and earlier.attempt < again.attempt and earlier.room_id is not null
               set again.room_id = earlier.room_id
             where again.exam_id = #{exam} and again.room_id is null""")
    void followEarlierAttempts(ExamId exam);

    @Select("select exists (select 1 from exam_room where exam_id = #{exam})")
    boolean any(ExamId exam);

    @Select("""
            select exists (select 1 from exam_room
                            where exam_id = #{exam} and name = #{name} and id != #{except})""")
    boolean named(@Param("exam") ExamId exam, @Param("name") String name, @Param("except") long except);

    @Select("select exists (select 1 from incident where room_id = #{room})")
    boolean mentioned(RoomId room);
}
