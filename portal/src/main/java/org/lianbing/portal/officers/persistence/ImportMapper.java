package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Pinyin;
import org.lianbing.portal.officers.RosterImport;
import org.lianbing.portal.officers.RosterImportId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;

/// Holding a file against the roster, and what an import leaves behind.
@Mapper
public interface ImportMapper {
    String IMPORTS = """
              from roster_import i join unit u on u.id = i.unit_id
             where <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
            """;
    String ENTERED = "select officer_id from roster_import_person where import_id = #{id} and entered";

    @Select("<script>" + OfficerMapper.WHOLE + """
            where o.identity_index in
            <foreach collection="list" item="i" open="(" separator="," close=")">unhex(#{i})</foreach>
            </script>""")
    List<OfficerRow> byIdentity(List<String> indexes);

    /// Who holds one of these cards, whichever kind.
    @Select("""
            <script>
            select id, provincial_card, ministry_card, maritime_card from officer
             where provincial_card in <foreach collection="list" item="c" open="(" separator="," close=")">#{c}</foreach>
                or ministry_card in <foreach collection="list" item="c" open="(" separator="," close=")">#{c}</foreach>
                or maritime_card in <foreach collection="list" item="c" open="(" separator="," close=")">#{c}</foreach>
            </script>""")
    List<CardsRow> cards(List<String> cards);

    @Select("""
            <script>
            select o.id, o.number, o.name from officer o join unit u on u.id = o.unit_id
             where o.person_type = 'OFFICER'
               and <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
               and (o.name in <foreach collection="texts" item="t" open="(" separator="," close=")">#{t}</foreach>
                    or o.number in <foreach collection="texts" item="t" open="(" separator="," close=")">#{t}</foreach>)
            </script>""")
    List<NamedNumber> officers(@Param("texts") Collection<String> texts, @Param("scope") List<String> scope);

    /// Locks the counter until the transaction ends.
    @Select("select next_number from roster_number for update")
    long nextNumber();

    @Select("select coalesce(max(cast(number as unsigned)), 0) from officer where number regexp '^[0-9]{1,12}$'")
    long greatestNumber();

    @Update("update roster_number set next_number = #{next}")
    void setNextNumber(long next);

    @Insert("""
            insert into roster_import (unit_id, file_name, added, changed, made_at, made_by)
            values (#{unit}, #{file}, #{added}, #{changed}, #{at}, #{by})""")
    void insert(
            @Param("unit") UnitId unit,
            @Param("file") String file,
            @Param("added") int added,
            @Param("changed") int changed,
            @Param("at") Instant at,
            @Param("by") String by);

    @Select("select last_insert_id()")
    RosterImportId inserted();

    @Insert("""
            <script>
            insert into roster_import_person (import_id, officer_id, entered, version_after, before_image,
                                              phone_changed, phone_sealed) values
            <foreach collection="people" item="p" separator=",">
                (#{id}, #{p.officer}, #{p.entered}, #{p.versionAfter}, #{p.beforeImage},
                 #{p.phoneChanged}, unhex(#{p.phoneSealed}))
            </foreach>
            </script>""")
    void insertPeople(@Param("id") RosterImportId id, @Param("people") List<ImportedPerson> people);

    @Update("""
            update officer set name = #{name}, pinyin = #{pinyin.full}, initials = #{pinyin.initials}
             where id = #{officer} and version = #{version}""")
    int rename(
            @Param("officer") OfficerId officer,
            @Param("name") String name,
            @Param("pinyin") Pinyin pinyin,
            @Param("version") int version);

    @Select("<script>select count(*) " + IMPORTS + "</script>")
    int count(@Param("scope") List<String> scope);

    @Select(
            "<script>select i.id, u.name as unit_name, i.file_name, i.added, i.changed, i.made_at, i.made_by, i.undone_at, "
                    + "i.undone_by " + IMPORTS + """
             order by i.made_at desc, i.id desc
             limit #{w.limit} offset #{w.offset}
            </script>""")
    List<RosterImport> list(@Param("scope") List<String> scope, @Param("w") Window window);

    /// Locks the import against a second undoing.
    @Select("""
            select i.id, i.unit_id, u.path as unit_path, i.added + i.changed as people, i.made_at, i.undone_at
              from roster_import i join unit u on u.id = i.unit_id where i.id = #{id} for update""")
    @Nullable
    ImportRow lock(RosterImportId id);

    @Select("""
            select officer_id as officer, entered, version_after, before_image, phone_changed,
                   hex(phone_sealed) as phone_sealed
              from roster_import_person where import_id = #{id}""")
    List<ImportedPerson> people(RosterImportId id);

    /// Holds everybody entered or changed against a change at the same moment.
    @Select("""
            select o.id from officer o join roster_import_person p on p.officer_id = o.id
             where p.import_id = #{id} order by o.id for update""")
    List<OfficerId> lockPeople(RosterImportId id);

    /// How many of those entered or changed have been changed since.
    @Select("""
            select count(*) from roster_import_person p left join officer o on o.id = p.officer_id
             where p.import_id = #{id} and (o.id is null or o.version <> p.version_after)""")
    int changedSince(RosterImportId id);

    @Select("""
            select count(*) from roster_import_person p join account a on a.officer_id = p.officer_id
             where p.import_id = #{id} and p.entered""")
    int withAccount(RosterImportId id);

    @Update("update officer set supervisor_id = null where id in (" + ENTERED + ")")
    void releaseSupervised(RosterImportId id);

    @Delete("delete from officer_posting where officer_id in (" + ENTERED + ")")
    void deletePostings(RosterImportId id);

    @Delete("delete from officer where id in (" + ENTERED + ")")
    void deleteOfficers(RosterImportId id);

    @Delete("delete from officer_posting where officer_id = #{officer} and valid_from > #{from}")
    void deletePostingsAfter(@Param("officer") OfficerId officer, @Param("from") LocalDate from);

    @Update("update officer_posting set valid_to = null where officer_id = #{officer} and valid_from = #{from}")
    void reopenPosting(@Param("officer") OfficerId officer, @Param("from") LocalDate from);

    @Update("update roster_import set undone_at = #{at}, undone_by = #{by} where id = #{id}")
    void undone(@Param("id") RosterImportId id, @Param("at") Instant at, @Param("by") String by);

    /// What is kept for undoing the imports of these units goes with the right to undo them.
    ///
    /// @return how many people's lines went
    @Delete("""
            <script>
            delete from roster_import_person where import_id in
            (select id from roster_import where (made_at &lt; #{before} or undone_at is not null) and unit_id in
             <foreach collection="units" item="unit" open="(" separator="," close=")">#{unit}</foreach>)
            </script>""")
    int forget(@Param("before") Instant before, @Param("units") List<UnitId> units);

    /// @param held phone numbers kept for an undo that are under that key, the first byte of what is sealed
    record PerKey(int key, long held) {}

    @Select("""
            select ord(phone_sealed) as `key`, count(*) as held from roster_import_person
             where phone_sealed is not null group by ord(phone_sealed)""")
    List<PerKey> phonesPerKey();

    record KeptPhone(RosterImportId imported, OfficerId officer, String sealed) {}

    @Select("""
            select import_id as imported, officer_id as officer, hex(phone_sealed) as sealed from roster_import_person
             where phone_sealed is not null and ord(phone_sealed) <> #{key}
             order by import_id, officer_id limit #{most} for update skip locked""")
    List<KeptPhone> lockOtherPhones(@Param("key") int key, @Param("most") int most);

    @Update("""
            update roster_import_person set phone_sealed = unhex(#{p.sealed})
             where import_id = #{p.imported} and officer_id = #{p.officer}""")
    void resealPhone(@Param("p") KeptPhone phone);
}
