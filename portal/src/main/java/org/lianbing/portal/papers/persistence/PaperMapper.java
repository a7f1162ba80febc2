package org.lianbing.portal.papers.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.papers.PaperFilter;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Window;

@Mapper
public interface PaperMapper {
    String HEAD = """
            select p.id, p.unit_id as unit, p.name, p.blueprint_id as blueprint, p.seed, p.state, p.created_at,
                   p.frozen_at, lower(hex(p.rendering_hash)) as hash,
                   (select count(*) from paper_slot s where s.paper_id = p.id) as questions,
                   p.total_points as total, p.mark_rule, p.version
              from paper p join unit u on u.id = p.unit_id
            """;

    String WANTED = """
             where <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
               <if test="filter.name != ''">and p.name like concat('%', #{filter.name}, '%')</if>
               <if test="filter.state != null">and p.state = #{filter.state}</if>
            """;

    @Select("<script>" + HEAD + WANTED + """
             order by p.created_at desc, p.id desc
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<PaperRow> list(
            @Param("filter") PaperFilter filter, @Param("paths") List<String> paths, @Param("window") Window window);

    @Select("<script>select count(*) from paper p join unit u on u.id = p.unit_id " + WANTED + "</script>")
    int count(@Param("filter") PaperFilter filter, @Param("paths") List<String> paths);

    @Select(HEAD + " where p.id = #{id}")
    @Nullable
    PaperRow byId(PaperId id);

    @Select("""
            select s.slot, s.section, s.question_version_id as version_id, s.points, v.content
              from paper_slot s join question_version v on v.id = s.question_version_id
             where s.paper_id = #{id}
             order by s.slot""")
    List<PaperSlotRow> slots(PaperId id);

    @Select("select question_version_id from paper_slot where paper_id = #{id} order by slot")
    List<Long> versions(PaperId id);

    @Insert("""
            insert into paper (unit_id, name, blueprint_id, seed, state, created_at, total_points, mark_rule)
            values (#{unit}, #{name}, #{blueprint}, #{seed}, 'DRAFT', #{createdAt}, #{total}, #{markRule})""")
    void insert(NewPaperRow paper);

    @Select("select last_insert_id()")
    PaperId inserted();

    @Insert("""
            <script>
            insert into paper_slot (paper_id, slot, section, question_version_id, points) values
            <foreach collection="slots" item="s" separator=",">
                (#{paper}, #{s.slot}, #{s.section}, #{s.versionId}, #{s.points})
            </foreach>
            </script>""")
    void insertSlots(@Param("paper") PaperId paper, @Param("slots") List<NewSlotRow> slots);

    @Update("""
            update paper_slot set question_version_id = #{versionId}
             where paper_id = #{paper} and slot = #{slot}""")
    int replace(@Param("paper") PaperId paper, @Param("slot") int slot, @Param("versionId") long versionId);

    /// Claims a draft for a change.
    @Update("""
            update paper set version = version + 1
             where id = #{id} and version = #{version} and state = 'DRAFT'""")
    int touch(@Param("id") PaperId id, @Param("version") int version);

    @Update("update paper set mark_rule = #{markRule} where id = #{id} and state = 'DRAFT'")
    void setRule(@Param("id") PaperId id, @Param("markRule") String markRule);

    @Update("""
            update paper
               set state = 'FROZEN', frozen_at = #{at}, rendering_hash = unhex(#{hash}), version = version + 1
             where id = #{id} and version = #{version} and state = 'DRAFT'""")
    int freeze(
            @Param("id") PaperId id,
            @Param("version") int version,
            @Param("hash") String hash,
            @Param("at") Instant at);

    /// Two papers may look alike to candidates; their rendering is kept once.
    @Insert("""
            insert into paper_rendering (hash, paper_id, bytes) values (unhex(#{hash}), #{paper}, #{bytes})
            on duplicate key update hash = hash""")
    void insertRendering(@Param("paper") PaperId paper, @Param("hash") String hash, @Param("bytes") byte[] bytes);

    @Select("select bytes from paper_rendering where hash = unhex(#{hash})")
    @Nullable
    RenderingRow rendering(String hash);

    @Delete("delete from paper_slot where paper_id = #{id}")
    void clear(PaperId id);

    @Delete("delete from paper where id = #{id} and version = #{version} and state = 'DRAFT'")
    int delete(@Param("id") PaperId id, @Param("version") int version);
}
