package org.lianbing.portal.security.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Account;
import org.lianbing.portal.security.Knock;
import org.lianbing.portal.security.NewAccount;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.Grant;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

@Mapper
public interface AccountMapper {
    String COLUMNS = """
            id, username, display_name, officer_id, enabled, must_change, generation, signed_in_at, version""";

    @Select("select " + COLUMNS + " from account where username = #{username}")
    @Nullable
    Account byUsername(String username);

    @Select("select id, enabled, password_hash from account where username = #{username}")
    @Nullable
    Knock knock(String username);

    @Select("select " + COLUMNS + " from account where id = #{id}")
    @Nullable
    Account byId(AccountId id);

    @Select("select " + COLUMNS + " from account where officer_id = #{officer}")
    @Nullable
    Account byOfficer(OfficerId officer);

    @Select("select password_hash from account where id = #{id}")
    @Nullable
    String passwordHash(AccountId id);

    @Select("""
            select r.role, u.path
              from account_role r join unit u on u.id = r.unit_id
             where r.account_id = #{id}
             order by r.role, u.path""")
    List<Grant> grants(AccountId id);

    @Insert("""
            <script>
            insert into account (username, display_name, officer_id, password_hash, must_change, created_at) values
            <foreach collection="accounts" item="a" separator=",">
                (#{a.username}, #{a.displayName}, #{a.officer}, #{a.passwordHash}, #{a.mustChange}, #{at})
            </foreach>
            </script>""")
    void insert(@Param("accounts") List<NewAccount> accounts, @Param("at") Instant at);

    @Insert("""
            insert into account_role (account_id, role, unit_id)
            select id, #{role}, #{unit} from account where username = #{username}""")
    void grant(@Param("username") String username, @Param("role") Role role, @Param("unit") UnitId unit);

    @Select("""
            <script>
            select username, id from account
             where username in <foreach collection="list" item="n" open="(" separator="," close=")">#{n}</foreach>
            </script>""")
    List<NamedAccount> named(List<String> usernames);

    @Insert("""
            <script>
            insert into account_role (account_id, role, unit_id) values
            <foreach collection="list" item="g" separator=",">
                (#{g.account}, #{g.role.role}, #{g.role.unit})
            </foreach>
            </script>""")
    void grantAll(List<GrantedRole> grants);

    @Update("""
            update account
               set password_hash = #{hash}, must_change = #{mustChange}, generation = generation + 1,
                   version = version + 1
             where id = #{id}""")
    int setPassword(@Param("id") AccountId id, @Param("hash") String hash, @Param("mustChange") boolean mustChange);

    @Update("update account set generation = generation + 1, version = version + 1 where id = #{id}")
    int signOutEverywhere(AccountId id);

    @Update("""
            update account
               set enabled = #{enabled}, generation = generation + 1, version = version + 1
             where id = #{id} and version = #{version}""")
    int enable(@Param("id") AccountId id, @Param("enabled") boolean enabled, @Param("version") int version);

    @Update("update account set signed_in_at = #{at} where id = #{id}")
    void signedIn(@Param("id") AccountId id, @Param("at") Instant at);
}
