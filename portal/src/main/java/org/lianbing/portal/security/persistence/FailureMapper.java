package org.lianbing.portal.security.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/// Failures in a row, by the hash of whom they concern.
@Mapper
public interface FailureMapper {
    @Select("select locked_until from sign_in_failure where subject = #{subject} and locked_until > #{now}")
    @Nullable
    Instant lockedUntil(@Param("subject") byte[] subject, @Param("now") Instant now);

    /// Counts from one again when the last failure lies before `since`.
    @Insert("""
            insert into sign_in_failure (subject, failures, last_at) values (#{subject}, 1, #{at})
            on duplicate key update failures = if(last_at < #{since}, 1, failures + 1), last_at = #{at}""")
    void fail(@Param("subject") byte[] subject, @Param("at") Instant at, @Param("since") Instant since);

    /// @return 1 when there were enough failures
    @Update("""
            update sign_in_failure set locked_until = #{until}, failures = 0
             where subject = #{subject} and failures >= #{after}""")
    int lock(@Param("subject") byte[] subject, @Param("after") int after, @Param("until") Instant until);

    @Delete("delete from sign_in_failure where subject = #{subject}")
    void clear(@Param("subject") byte[] subject);

    @Delete(
            "delete from sign_in_failure where last_at < #{before} and (locked_until is null or locked_until < #{before})")
    void purge(@Param("before") Instant before);
}
