package org.lianbing.portal.sittings.persistence;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.shared.OfficerId;

@Mapper
public interface SittingReferenceMapper {
    @Select("select exists (select 1 from sitting where officer_id = #{officer} and state = 'OPEN')")
    boolean sitsNow(OfficerId officer);

    @Select("""
            select exists (
                select 1 from sitting d join sitting k on k.exam_id = d.exam_id and k.officer_id = #{kept}
                 where d.officer_id = #{dropped} and d.state != 'PREPARED' and k.state != 'PREPARED')""")
    boolean satTheSame(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    /// Drops the sittings of `one` that were only prepared, in exams that `other` has a sitting of.
    @Delete("""
            delete d from sitting d join sitting k on k.exam_id = d.exam_id and k.officer_id = #{other}
             where d.officer_id = #{one} and d.state = 'PREPARED'""")
    void forgetPrepared(@Param("one") OfficerId one, @Param("other") OfficerId other);

    @Update("update sitting set officer_id = #{kept} where officer_id = #{dropped}")
    void move(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);
}
