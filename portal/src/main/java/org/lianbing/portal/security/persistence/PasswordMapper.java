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
import org.lianbing.portal.shared.AccountId;

@Mapper
public interface PasswordMapper {
    @Select("select password_hash from account where id = #{id}")
    @Nullable
    String hash(AccountId id);

    @Select("select password_hash from account where id = #{id} for update")
    @Nullable
    String lock(AccountId id);

    @Select("select password_at from account where id = #{id}")
    @Nullable
    Instant since(AccountId id);

    @Update("""
            update account
               set password_hash = #{hash}, password_at = #{at}, must_change = false, generation = generation + 1,
                   version = version + 1
             where id = #{id}""")
    void set(@Param("id") AccountId id, @Param("hash") String hash, @Param("at") Instant at);

    @Select("""
            select password_hash from password_history
             where account_id = #{id} order by id desc limit #{count}""")
    List<String> earlier(@Param("id") AccountId id, @Param("count") int count);

    @Insert("insert into password_history (account_id, password_hash, replaced_at) values (#{id}, #{hash}, #{at})")
    void remember(@Param("id") AccountId id, @Param("hash") String hash, @Param("at") Instant at);

    @Delete("""
            delete from password_history
             where account_id = #{id}
               and id not in (select id from (select id from password_history
                                               where account_id = #{id} order by id desc limit #{count}) kept)""")
    void forgetAllBut(@Param("id") AccountId id, @Param("count") int count);
}
