package org.lianbing.portal.officers.persistence;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Photo;
import org.lianbing.portal.shared.OfficerId;

@Mapper
public interface PhotoMapper {
    @Select("select file, width, height, white, uploaded_at from officer_photo where officer_id = #{officer}")
    @Nullable
    Photo of(OfficerId officer);

    @Insert("""
            insert into officer_photo (officer_id, file, width, height, white, uploaded_at)
            values (#{officer}, #{p.file}, #{p.width}, #{p.height}, #{p.white}, #{p.uploadedAt})""")
    void insert(@Param("officer") OfficerId officer, @Param("p") Photo photo);

    @Update("update officer_photo set officer_id = #{kept} where officer_id = #{dropped}")
    void move(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Delete("delete from officer_photo where officer_id = #{officer}")
    void remove(OfficerId officer);
}
