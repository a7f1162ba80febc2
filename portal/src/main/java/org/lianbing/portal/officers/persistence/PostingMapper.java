package org.lianbing.portal.officers.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.shared.OfficerId;

/// The dated lines of unit, line and post status, those still to come among them.
@Mapper
public interface PostingMapper {
    String SELECT = """
            select p.id, p.officer_id, p.unit_id, u.name as unit_name, p.line, p.post_status, p.valid_from, p.basis,
                   p.in_force
              from officer_posting p join unit u on u.id = p.unit_id
            """;

    /// Oldest first.
    @Select(SELECT + " where p.officer_id = #{officer} order by p.valid_from")
    List<PostedRow> of(OfficerId officer);

    @Select(SELECT + " where p.officer_id = #{officer} and not p.in_force")
    @Nullable
    PostedRow toCome(OfficerId officer);

    @Select(SELECT + " where not p.in_force and p.valid_from <= #{today} order by p.valid_from, p.id limit 1000")
    List<PostedRow> due(LocalDate today);

    @Update("""
            update officer_posting set valid_to = date_sub(#{from}, interval 1 day)
             where officer_id = #{officer} and valid_to is null""")
    void end(@Param("officer") OfficerId officer, @Param("from") LocalDate from);

    @Insert("""
            insert into officer_posting (officer_id, unit_id, line, post_status, valid_from, basis, in_force)
            values (#{officer}, #{to.unit}, #{to.line}, #{to.status}, #{to.from}, #{basis}, #{inForce})""")
    void insert(
            @Param("officer") OfficerId officer,
            @Param("to") Posting to,
            @Param("basis") String basis,
            @Param("inForce") boolean inForce);

    /// Puts the line into force unless that has happened already.
    @Update("update officer_posting set in_force = true where id = #{posting} and not in_force")
    int begin(long posting);

    @Update("""
            update officer
               set unit_id = #{to.unit}, line = #{to.line}, post_status = #{to.status}, version = version + 1
             where id = #{officer}""")
    void repeat(@Param("officer") OfficerId officer, @Param("to") Posting to);

    @Update("update officer set version = version + 1 where id = #{officer} and version = #{version}")
    int touch(@Param("officer") OfficerId officer, @Param("version") int version);

    @Delete("delete from officer_posting where id = #{posting} and not in_force")
    int remove(long posting);

    @Update("""
            update officer_posting set valid_to = null
             where officer_id = #{officer} and valid_to = date_sub(#{from}, interval 1 day)""")
    void reopen(@Param("officer") OfficerId officer, @Param("from") LocalDate from);
}
