package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.officers.PersonalNumber;
import org.lianbing.portal.officers.Reveal;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.OfficerId;

/// Looks at full numbers; never removed, and changed only when two records become one.
@Mapper
public interface RevealMapper {
    @Insert("""
            insert into personal_reveal (officer_id, account_id, actor, number, reason, at)
            values (#{officer}, #{by.account}, #{by.name}, #{number}, #{reason}, #{at})""")
    void insert(
            @Param("officer") OfficerId officer,
            @Param("by") Actor by,
            @Param("number") PersonalNumber number,
            @Param("reason") String reason,
            @Param("at") Instant at);

    @Insert("""
            insert into personal_reveal_day (account_id, day, used) values (#{account}, #{day}, 1)
            on duplicate key update used = used + 1""")
    void count(@Param("account") long account, @Param("day") LocalDate day);

    @Select("select used from personal_reveal_day where account_id = #{account} and day = #{day}")
    int used(@Param("account") long account, @Param("day") LocalDate day);

    /// Newest first.
    @Select("""
            select at, actor, number, reason from personal_reveal
             where officer_id = #{officer} order by at desc, id desc limit #{most}""")
    List<Reveal> of(@Param("officer") OfficerId officer, @Param("most") int most);

    @Update("update personal_reveal set officer_id = #{kept} where officer_id = #{dropped}")
    void move(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);
}
