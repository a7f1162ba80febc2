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
import org.lianbing.portal.papers.BlueprintCell;
import org.lianbing.portal.papers.BlueprintId;
import org.lianbing.portal.papers.BlueprintLine;
import org.lianbing.portal.shared.UnitId;

@Mapper
public interface BlueprintMapper {
    @Select("""
            <script>
            select b.id, b.unit_id as unit, b.name, coalesce(sum(c.count), 0) as questions,
                   coalesce(sum(c.count * c.points), 0) as points, b.updated_at, b.version
              from blueprint b
              join unit u on u.id = b.unit_id
              left join blueprint_cell c on c.blueprint_id = b.id
             where <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
             group by b.id, b.unit_id, b.name, b.updated_at, b.version
             order by b.updated_at desc, b.id desc
            </script>""")
    List<BlueprintLine> list(@Param("paths") List<String> paths);

    @Select("select id, unit_id as unit, name, version from blueprint where id = #{id}")
    @Nullable
    BlueprintRow byId(BlueprintId id);

    @Select("""
            select part, type, difficulty_from, difficulty_to, count, points
              from blueprint_cell
             where blueprint_id = #{id}
             order by position""")
    List<BlueprintCell> cells(BlueprintId id);

    @Insert("insert into blueprint (unit_id, name, updated_at) values (#{unit}, #{name}, #{at})")
    void insert(@Param("unit") UnitId unit, @Param("name") String name, @Param("at") Instant at);

    @Select("select last_insert_id()")
    BlueprintId inserted();

    @Update("""
            update blueprint set name = #{name}, updated_at = #{at}, version = version + 1
             where id = #{id} and version = #{version}""")
    int update(
            @Param("id") BlueprintId id,
            @Param("version") int version,
            @Param("name") String name,
            @Param("at") Instant at);

    @Delete("delete from blueprint_cell where blueprint_id = #{id}")
    void clear(BlueprintId id);

    @Insert("""
            insert into blueprint_cell (blueprint_id, position, part, type, difficulty_from, difficulty_to, count, points)
            values (#{id}, #{position}, #{cell.part}, #{cell.type}, #{cell.difficultyFrom}, #{cell.difficultyTo},
                    #{cell.count}, #{cell.points})""")
    void insertCell(@Param("id") BlueprintId id, @Param("position") int position, @Param("cell") BlueprintCell cell);

    @Delete("delete from blueprint where id = #{id} and version = #{version}")
    int delete(@Param("id") BlueprintId id, @Param("version") int version);
}
