package org.lianbing.portal.security.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.AuditEntry;
import org.lianbing.portal.security.Seal;

/// The chain over the audit log.
@Mapper
public interface SealMapper {
    /// The head of the chain for whoever comes first; null for everybody else.
    @Select("select number, 0 as entry_id, hash from audit_head where id = 1 for update skip locked")
    @Nullable
    Seal lockHead();

    @Select("select number, 0 as entry_id, hash from audit_head where id = 1 for update")
    Seal awaitHead();

    @Select("select number, 0 as entry_id, hash from audit_head where id = 1")
    @Nullable
    Seal head();

    @Select("select " + AuditMapper.COLUMNS + """
              from audit_unsealed w join audit_entry e on e.id = w.entry_id
              left join audit_seal s on s.entry_id = e.id
             order by e.id limit #{limit}""")
    List<AuditEntry> waiting(int limit);

    @Insert("""
            <script>
            insert into audit_seal (number, entry_id, hash) values
            <foreach collection="seals" item="s" separator=",">(#{s.number}, #{s.entryId}, #{s.hash})</foreach>
            </script>""")
    void insert(@Param("seals") List<Seal> seals);

    @Delete("""
            <script>
            delete from audit_unsealed where entry_id in
            <foreach collection="seals" item="s" open="(" separator="," close=")">#{s.entryId}</foreach>
            </script>""")
    void remove(@Param("seals") List<Seal> seals);

    @Update("update audit_head set number = #{number}, hash = #{hash} where id = 1")
    void moveHead(@Param("number") long number, @Param("hash") byte[] hash);

    @Select("select number, entry_id, hash from audit_seal where number > #{after} order by number limit #{limit}")
    List<Seal> chain(@Param("after") long after, @Param("limit") int limit);

    @Select("select " + AuditMapper.COLUMNS + """
              from audit_seal s join audit_entry e on e.id = s.entry_id
             where s.number between #{first} and #{last}
             order by s.number""")
    List<AuditEntry> entries(@Param("first") long first, @Param("last") long last);

    @Select("select count(*) from audit_unsealed")
    long countWaiting();

    /// The first entry that neither waits nor is sealed: slipped in beside the portal.
    @Select("select " + AuditMapper.COLUMNS + """
              from audit_entry e left join audit_seal s on s.entry_id = e.id
             where s.entry_id is null
               and not exists (select 1 from audit_unsealed w where w.entry_id = e.id)
             order by e.id limit 1""")
    @Nullable
    AuditEntry stray();

    /// The first that waits though its entry is gone.
    @Select("""
            select min(w.entry_id) from audit_unsealed w left join audit_entry e on e.id = w.entry_id
             where e.id is null""")
    @Nullable
    Long lostWaiting();

    /// The first that waits and was written before that moment.
    @Select("select " + AuditMapper.COLUMNS + """
              from audit_unsealed w join audit_entry e on e.id = w.entry_id
              left join audit_seal s on s.entry_id = e.id
             where e.at < #{before}
             order by e.id limit 1""")
    @Nullable
    AuditEntry waitingSince(Instant before);

    /// Seals at or below that number, which the archive holds.
    @Select("select count(*) from audit_seal where number <= #{number}")
    long countBelow(long number);

    @Select("select number, entry_id, hash from audit_seal where number = #{number}")
    @Nullable
    Seal byNumber(long number);

    @Select("select lower(hex(chain)) from audit_chain where id = 1")
    String chainName();

    /// The last seal before the first one whose entry is that young.
    @Select("""
            select coalesce(
                (select min(s.number) - 1 from audit_seal s join audit_entry e on e.id = s.entry_id
                  where e.at >= #{before}),
                (select max(number) from audit_seal),
                0)""")
    long lastBefore(Instant before);

    @Delete("""
            delete from audit_entry where id in (
                select entry_id from audit_seal where number between #{first} and #{last})""")
    int removeArchivedEntries(@Param("first") long first, @Param("last") long last);

    @Delete("delete from audit_seal where number between #{first} and #{last}")
    int removeArchivedSeals(@Param("first") long first, @Param("last") long last);
}
