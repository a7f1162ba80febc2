package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.PersonText;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.IncidentFilter;
import org.lianbing.portal.sittings.IncidentId;
import org.lianbing.portal.sittings.NewIncident;

/// The log is append-only: nothing here changes or deletes an entry.
@Mapper
public interface IncidentMapper {
    String WITHIN = """
            <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                u.path like concat(#{path}, '%')</foreach>
            """;
    /// The entry belongs to a unit of the reader's, or speaks of somebody of theirs.
    String READABLE = "(" + WITHIN + """

                or exists (select 1 from incident_person p join sitting s on s.id = p.sitting_id
                                         join unit u on u.id = s.unit_id
                            where p.incident_id = i.id and
            """ + WITHIN + "))";
    String FROM = """

              from incident i
              join unit u on u.id = i.unit_id
              left join exam_room r on r.id = i.room_id
              left join incident later on later.corrects = i.id
            """;
    String WANTED = FROM + "where i.exam_id = #{exam} and " + READABLE + """
            <if test="filter.room != null">and i.room_id = #{filter.room}</if>
            <if test="filter.category != null">and i.category = #{filter.category}</if>
            <if test="filter.sitting != null">
               and exists (select 1 from incident_person p
                            where p.incident_id = i.id and p.sitting_id = #{filter.sitting})</if>
            <if test="filter.text != ''">
               and (locate(#{filter.text}, i.note) > 0
                    or exists (select 1 from incident_person p join sitting s on s.id = p.sitting_id
                                             join officer o on o.id = s.officer_id
                                where p.incident_id = i.id
            """ + PersonText.MATCH + "))</if>";

    @Select("""
            <script>
            select i.id, i.room_id as room, r.name as room_name, i.category, i.happened_at, i.note, i.corrects,
                   later.id as corrected_by, i.writer, i.written_at
            """ + WANTED + """
             order by
            <choose>
                <when test="window.sort == 'room'">r.name</when>
                <when test="window.sort == 'category'">i.category</when>
                <when test="window.sort == 'writer'">i.writer</when>
                <when test="window.sort == 'written'">i.written_at</when>
                <otherwise>i.happened_at</otherwise>
            </choose>
            <if test="window.descending">desc</if>, i.id
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<IncidentRow> list(
            @Param("exam") ExamId exam,
            @Param("filter") IncidentFilter filter,
            @Param("person") PersonText person,
            @Param("paths") List<String> paths,
            @Param("window") Window window);

    @Select("<script>select count(*)" + WANTED + "</script>")
    int count(
            @Param("exam") ExamId exam,
            @Param("filter") IncidentFilter filter,
            @Param("person") PersonText person,
            @Param("paths") List<String> paths);

    @Select("""
            <script>
            select p.incident_id as incident, s.id as sitting, o.number, o.name
              from incident_person p join sitting s on s.id = p.sitting_id
              join officer o on o.id = s.officer_id join unit u on u.id = s.unit_id
             where p.incident_id in
                   <foreach collection="incidents" item="i" open="(" separator="," close=")">#{i}</foreach>
               and
            """ + WITHIN + """
             order by o.number
            </script>""")
    List<ConcernedRow> people(@Param("incidents") List<IncidentId> incidents, @Param("paths") List<String> paths);

    /// Path of the unit an entry of the exam belongs to.
    @Select("select u.path from incident i join unit u on u.id = i.unit_id where i.exam_id = #{exam} and i.id = #{id}")
    @Nullable
    String unitPath(@Param("exam") ExamId exam, @Param("id") IncidentId id);

    @Select("select exists (select 1 from incident where corrects = #{id})")
    boolean corrected(IncidentId id);

    @Insert("""
            insert into incident (exam_id, unit_id, room_id, category, happened_at, note, corrects, written_by, writer,
                                  written_at)
            values (#{exam}, #{unit}, #{entry.room}, #{entry.category}, #{entry.happenedAt}, #{entry.note}, #{corrects},
                    #{account}, #{writer}, #{at})""")
    void insert(
            @Param("exam") ExamId exam,
            @Param("unit") UnitId unit,
            @Param("entry") NewIncident entry,
            @Param("corrects") @Nullable IncidentId corrects,
            @Param("account") long account,
            @Param("writer") String writer,
            @Param("at") Instant at);

    @Select("select last_insert_id()")
    IncidentId inserted();

    @Insert("""
            <script>
            insert into incident_person (incident_id, sitting_id) values
            <foreach collection="people" item="p" separator=",">(#{incident}, #{p})</foreach>
            </script>""")
    void concern(@Param("incident") IncidentId incident, @Param("people") List<PublicId> people);
}
