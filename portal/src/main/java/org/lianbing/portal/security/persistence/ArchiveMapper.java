package org.lianbing.portal.security.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.ArchivedPiece;

/// The archived pieces of the audit log, oldest first.
@Mapper
public interface ArchiveMapper {
    /// @param content gzip of JSON lines
    /// @param hash    of the last seal in it
    @SuppressWarnings("ArrayRecordComponent") // bytes as the database holds them; never compared as a record
    record Archived(long firstNumber, long lastNumber, byte[] hash, byte[] content) {}

    @Select("select id from audit_archive order by first_number")
    List<Long> ids();

    @Select("select first_number, last_number, hash, content from audit_archive where id = #{id}")
    @Nullable
    Archived byId(long id);

    @Select("select coalesce(max(last_number), 0) from audit_archive")
    long lastNumber();

    @Select("""
            select id, first_number, last_number, first_at, last_at, length(content) as bytes, archived_at, archived_by
              from audit_archive order by first_number desc""")
    List<ArchivedPiece> list();

    @Insert("""
            insert into audit_archive
                (first_number, last_number, first_at, last_at, hash, content, archived_at, archived_by)
            values (#{a.firstNumber}, #{a.lastNumber}, #{from}, #{to}, #{a.hash}, #{a.content}, #{at}, #{by})""")
    void insert(
            @Param("a") Archived archived,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("at") Instant at,
            @Param("by") String by);
}
