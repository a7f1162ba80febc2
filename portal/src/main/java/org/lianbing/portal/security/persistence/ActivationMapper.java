package org.lianbing.portal.security.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;

@Mapper
public interface ActivationMapper {
    /// Replaces an earlier code.
    @Insert("""
            insert into activation (account_id, code_hash, issued_at, issued_by, expires_at)
            values (#{account}, #{hash}, #{at}, #{by}, #{until})
            on duplicate key update code_hash = #{hash}, issued_at = #{at}, issued_by = #{by}, expires_at = #{until}""")
    void issue(
            @Param("account") AccountId account,
            @Param("hash") byte[] hash,
            @Param("at") Instant at,
            @Param("by") long by,
            @Param("until") Instant until);

    @Select("""
            select c.account_id, a.username, a.display_name, a.enabled, a.password_hash, c.expires_at
              from activation c join account a on a.id = c.account_id
             where c.code_hash = #{hash} and c.expires_at > #{now}""")
    @Nullable
    ActivationRow find(@Param("hash") byte[] hash, @Param("now") Instant now);

    /// @return 1 for whoever is first
    @Delete("delete from activation where account_id = #{account} and code_hash = #{hash}")
    int use(@Param("account") AccountId account, @Param("hash") byte[] hash);

    @Delete("delete from activation where account_id = #{account}")
    void withdraw(AccountId account);

    @Select("select count(*) from account")
    long accounts();

    @Insert("""
            insert into first_token (id, token_hash, expires_at) values (1, #{hash}, #{until})
            on duplicate key update token_hash = #{hash}, expires_at = #{until}""")
    void firstToken(@Param("hash") byte[] hash, @Param("until") Instant until);

    @Select("select exists (select 1 from first_token where token_hash = #{hash} and expires_at > #{now})")
    boolean isFirstToken(@Param("hash") byte[] hash, @Param("now") Instant now);

    /// @return 1 for whoever is first
    @Delete("delete from first_token where token_hash = #{hash} and expires_at > #{now}")
    int useFirstToken(@Param("hash") byte[] hash, @Param("now") Instant now);
}
