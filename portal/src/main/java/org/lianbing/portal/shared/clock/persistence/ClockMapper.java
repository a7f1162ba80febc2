package org.lianbing.portal.shared.clock.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.clock.ClockAlarm;
import org.lianbing.portal.shared.clock.Mark;

@Mapper
public interface ClockMapper {
    @Select("select utc_timestamp(3)")
    Instant databaseTime();

    @Select("select at, database_ahead_ms from clock_mark where id = 1")
    @Nullable
    Mark mark();

    /// Time only goes on: of several nodes the furthest stands.
    @Insert("""
            insert into clock_mark (id, at, database_ahead_ms) values (1, #{at}, #{ahead})
            on duplicate key update at = greatest(at, #{at}), database_ahead_ms = #{ahead}""")
    void advance(@Param("at") Instant at, @Param("ahead") long ahead);

    @Insert("replace into clock_mark (id, at, database_ahead_ms) values (1, #{at}, 0)")
    void restart(Instant at);

    @Insert("""
            insert into clock_alarm (node, kind, ahead_ms, raised_at, seen_at)
            values (#{row.node}, #{row.kind}, #{row.aheadMs}, #{row.at}, #{row.at})""")
    @Options(useGeneratedKeys = true, keyProperty = "row.id")
    void raise(@Param("row") NewAlarm row);

    @Update("update clock_alarm set seen_at = #{at} where id = #{id} and ended_at is null")
    void see(@Param("id") long id, @Param("at") Instant at);

    @Update("update clock_alarm set ended_at = #{at} where id = #{id} and ended_at is null")
    void end(@Param("id") long id, @Param("at") Instant at);

    @Select("""
            select id, node, kind, ahead_ms, raised_at from clock_alarm
             where ended_at is null and seen_at >= #{since}
             order by id desc""")
    List<ClockAlarm> current(Instant since);
}
