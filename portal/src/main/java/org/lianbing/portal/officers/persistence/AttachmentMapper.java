package org.lianbing.portal.officers.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Attachment;
import org.lianbing.portal.officers.AttachmentId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;

@Mapper
public interface AttachmentMapper {
    String SELECT = "select id, officer_id, file, name, size, added_by, added_at from officer_attachment ";

    @Select(SELECT + "where officer_id = #{officer} order by id desc")
    List<AttachmentRow> of(OfficerId officer);

    @Select(SELECT + "where id = #{id}")
    @Nullable
    AttachmentRow byId(AttachmentId id);

    @Select(SELECT + "where file = #{file}")
    AttachmentRow byFile(PublicId file);

    @Insert("""
            insert into officer_attachment (officer_id, file, name, size, added_by, added_at)
            values (#{officer}, #{file}, #{a.name}, #{a.size}, #{a.addedBy}, #{a.addedAt})""")
    void insert(@Param("officer") OfficerId officer, @Param("file") PublicId file, @Param("a") Attachment attachment);

    @Delete("delete from officer_attachment where id = #{id}")
    int remove(AttachmentId id);
}
