package org.lianbing.portal.security.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.Withdrawal;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.UnitId;

/// What postings take from accounts.
@Mapper
public interface WithdrawalMapper {
    @Select("select id from account where officer_id = #{officer} for update")
    @Nullable
    AccountId lock(OfficerId officer);

    @Insert("""
            insert into account_withdrawal (account_id, role, unit_id, posted_from, at)
            values (#{account}, #{role}, #{unit}, #{from}, #{at})""")
    void note(
            @Param("account") AccountId account,
            @Param("role") @Nullable Role role,
            @Param("unit") UnitId unit,
            @Param("from") LocalDate from,
            @Param("at") Instant at);

    @Select("""
            select w.role, w.unit_id as unit, u.name as unit_name, w.posted_from, w.at
              from account_withdrawal w join unit u on u.id = w.unit_id
             where w.account_id = #{account} order by w.id desc""")
    List<Withdrawal> of(AccountId account);

    @Delete("delete from account_withdrawal where account_id = #{account} and posted_from > #{day}")
    void forgetAfter(@Param("account") AccountId account, @Param("day") LocalDate day);

    /// @return 0 when it is so already
    @Update("""
            update account set enabled = #{enabled}, version = version + 1
             where id = #{account} and enabled <> #{enabled}""")
    int enable(@Param("account") AccountId account, @Param("enabled") boolean enabled);

    /// Whether anybody else can appoint administrators everywhere.
    @Select("""
            select exists (select 1 from account_role r
                             join account a on a.id = r.account_id
                             join unit u on u.id = r.unit_id
                            where r.role = 'SECURITY_ADMIN' and a.enabled and a.id <> #{account}
                              and u.parent_id is null)""")
    boolean successor(AccountId account);
}
