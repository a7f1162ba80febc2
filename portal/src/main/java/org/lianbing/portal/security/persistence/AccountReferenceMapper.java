package org.lianbing.portal.security.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.OfficerId;

@Mapper
public interface AccountReferenceMapper {
    @Select("select exists (select 1 from account where officer_id = #{officer})")
    boolean held(OfficerId officer);

    @Select("select exists (select 1 from account where officer_id = #{officer} and enabled)")
    boolean enabled(OfficerId officer);

    @Select("select id from account where officer_id = #{officer} for update")
    @Nullable
    AccountId account(OfficerId officer);

    @Update("update account set officer_id = #{kept}, generation = generation + 1 where officer_id = #{dropped}")
    void move(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Update("update account set officer_id = null, generation = generation + 1 where officer_id = #{dropped}")
    void release(OfficerId dropped);
}
