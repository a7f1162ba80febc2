package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.officers.Merge;
import org.lianbing.portal.shared.OfficerId;

/// Makes two records one.
@Mapper
public interface MergeMapper {
    /// Locks both records in the order of their keys; fewer than two when somebody saved one meanwhile.
    @Select("""
            select id from officer
             where (id = #{kept} and version = #{keptVersion}) or (id = #{dropped} and version = #{droppedVersion})
             order by id for update""")
    List<OfficerId> lock(Merge merge);

    @Select("""
            select exists (select 1 from officer_transfer where officer_id = #{officer} and waiting)
                or exists (select 1 from officer_posting where officer_id = #{officer} and not in_force)""")
    boolean moving(OfficerId officer);

    @Update("update officer set supervisor_id = #{kept} where supervisor_id = #{dropped}")
    void moveSupervised(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Update("update officer_transfer set officer_id = #{kept} where officer_id = #{dropped}")
    void moveTransfers(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Update("update officer_attachment set officer_id = #{kept} where officer_id = #{dropped}")
    void moveAttachments(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Update("update officer_merge set kept_id = #{kept} where kept_id = #{dropped}")
    void moveMerges(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Delete("delete from officer_posting where officer_id = #{dropped}")
    void dropPostings(OfficerId dropped);

    @Delete("delete from officer where id = #{dropped}")
    void drop(OfficerId dropped);

    @Insert("""
            insert into officer_merge (kept_id, dropped_id, dropped_number, reason, merged_by, merged_at)
            values (#{m.kept}, #{m.dropped}, #{number}, #{m.reason}, #{by}, #{now})""")
    void remember(
            @Param("m") Merge merge, @Param("number") String number, @Param("by") String by, @Param("now") Instant now);
}
