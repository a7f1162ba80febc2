package org.lianbing.portal.exams.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.shared.ExamId;

/// The moves time makes. Each update names the state it starts from: of two nodes one makes the move.
@Mapper
public interface ExamClockMapper {
    @Select("select id, unit_id as unit from exam where state = 'SCHEDULED' and opens_at <= #{now} order by opens_at")
    List<DueRow> toOpen(Instant now);

    @Update("""
            update exam set state = 'OPEN', version = version + 1
             where id = #{id} and state = 'SCHEDULED' and opens_at <= #{now}""")
    int open(@Param("id") ExamId id, @Param("now") Instant now);

    @Select("select id, unit_id as unit from exam where state = 'OPEN' and closes_at <= #{now} order by closes_at")
    List<DueRow> toClose(Instant now);

    @Update("""
            update exam set state = 'CLOSED', version = version + 1
             where id = #{id} and state = 'OPEN' and closes_at <= #{now}""")
    int close(@Param("id") ExamId id, @Param("now") Instant now);

    @Select("""
            select id, unit_id as unit
              from exam
             where state = 'CLOSED'
               and (release_rule = 'IMMEDIATE' or release_rule = 'AT_TIME' and release_at <= #{now})
             order by id""")
    List<DueRow> toRelease(Instant now);

    @Update("""
            update exam set state = 'RELEASED', released_at = #{now}, version = version + 1
             where id = #{id} and state = 'CLOSED'""")
    int release(@Param("id") ExamId id, @Param("now") Instant now);
}
