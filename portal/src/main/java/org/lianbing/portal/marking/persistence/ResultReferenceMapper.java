package org.lianbing.portal.marking.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.shared.OfficerId;

@Mapper
public interface ResultReferenceMapper {
    @Update("update result set officer_id = #{kept} where officer_id = #{dropped}")
    void move(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);
}
