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
public interface SecondFactorMapper {
    @Select("select hex(secret) as secret, confirmed_at, last_step from second_factor where account_id = #{id}")
    @Nullable
    FactorRow of(AccountId id);

    @Insert("""
            insert into second_factor (account_id, secret, confirmed_at, last_step)
            values (#{id}, #{secret}, #{at}, #{step})""")
    void insert(
            @Param("id") AccountId id,
            @Param("secret") byte[] secret,
            @Param("at") Instant at,
            @Param("step") long step);

    /// @return 0 when the step has been used
    @Update("update second_factor set last_step = #{step} where account_id = #{id} and last_step < #{step}")
    int use(@Param("id") AccountId id, @Param("step") long step);

    /// @param held secrets under that key, the first byte of what is sealed
    record PerKey(int key, long held) {}

    @Select("select ord(secret) as `key`, count(*) as held from second_factor group by ord(secret)")
    List<PerKey> perKey();

    record Sealed(AccountId account, String secret) {}

    @Select("""
            select account_id as account, hex(secret) as secret from second_factor where ord(secret) <> #{key}
             order by account_id limit #{most} for update skip locked""")
    List<Sealed> lockOthers(@Param("key") int key, @Param("most") int most);

    @Update("update second_factor set secret = #{secret} where account_id = #{id}")
    void reseal(@Param("id") AccountId id, @Param("secret") byte[] secret);

    @Delete("delete from second_factor where account_id = #{id}")
    int delete(AccountId id);

    @Insert("""
            <script>
            insert into recovery_code (account_id, code_hash) values
            <foreach collection="hashes" item="hash" separator=",">(#{id}, #{hash})</foreach>
            </script>""")
    void addCodes(@Param("id") AccountId id, @Param("hashes") List<byte[]> hashes);

    @Delete("delete from recovery_code where account_id = #{id} and code_hash = #{hash}")
    int useCode(@Param("id") AccountId id, @Param("hash") byte[] hash);

    @Delete("delete from recovery_code where account_id = #{id}")
    void deleteCodes(AccountId id);

    @Select("select count(*) from recovery_code where account_id = #{id}")
    int codesLeft(AccountId id);
}
