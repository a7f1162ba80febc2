package org.lianbing.portal.security.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.SessionLine;
import org.lianbing.portal.shared.AccountId;

@Mapper
public interface SessionMapper {
    @Insert("""
            insert into sign_in_session (account_id, token_hash, began_at, seen_at, address, browser)
            values (#{account}, #{hash}, #{at}, #{at}, #{address}, #{browser})""")
    void insert(
            @Param("account") AccountId account,
            @Param("hash") byte[] hash,
            @Param("at") Instant at,
            @Param("address") String address,
            @Param("browser") String browser);

    @Select("select id from sign_in_session where token_hash = #{hash} and ended_at is null")
    @Nullable
    Long open(byte[] hash);

    @Update("update sign_in_session set seen_at = #{at} where id = #{id}")
    void seen(@Param("id") long id, @Param("at") Instant at);

    /// Those that have neither ended nor run out; whatever raises the account's generation ends them.
    @Select("""
            select id, began_at, seen_at, address, browser from sign_in_session
             where account_id = #{account} and ended_at is null and seen_at > #{seenAfter} and began_at > #{beganAfter}
             order by seen_at desc, id desc""")
    List<SessionLine> list(
            @Param("account") AccountId account,
            @Param("seenAfter") Instant seenAfter,
            @Param("beganAfter") Instant beganAfter);

    @Update("""
            update sign_in_session set ended_at = #{at}
             where id = #{id} and account_id = #{account} and ended_at is null""")
    int end(@Param("id") long id, @Param("account") AccountId account, @Param("at") Instant at);

    /// Whoever holds the token ends it, whosever it is.
    @Update("""
            update sign_in_session set ended_at = #{at}
             where id = #{id} and token_hash = #{hash} and ended_at is null""")
    void over(@Param("id") long id, @Param("hash") byte[] hash, @Param("at") Instant at);

    @Update("update sign_in_session set ended_at = #{at} where account_id = #{account} and ended_at is null")
    void endAll(@Param("account") AccountId account, @Param("at") Instant at);

    @Delete("delete from sign_in_session where seen_at < #{before}")
    void purge(Instant before);
}
