package org.lianbing.portal.organisation.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.UnitLevel;
import org.lianbing.portal.shared.UnitId;

@Mapper
public interface UnitMapper {
    String COLUMNS = "id, parent_id, code, name, level, path, position";

    @Select("select " + COLUMNS + " from unit where id = #{id}")
    @Nullable
    Unit byId(UnitId id);

    @Select("select " + COLUMNS + " from unit where code = #{code}")
    @Nullable
    Unit byCode(String code);

    /// Ordered so that parents stand before their children.
    @Select("select " + COLUMNS + " from unit order by length(path) - length(replace(path, '/', '')), position, id")
    List<Unit> all();

    @Select("select " + COLUMNS + " from unit where parent_id is null order by position, id")
    List<Unit> roots();

    @Insert("""
            <script>
            insert into unit (parent_id, code, name, level, path, position) values
            <foreach collection="list" item="u" separator=",">
                (#{u.parent}, #{u.unit.code}, #{u.unit.name}, #{u.unit.level}, '', #{u.unit.position})
            </foreach>
            </script>""")
    void insert(List<PlacedUnit> units);

    @Update("""
            update unit u left join unit parent on parent.id = u.parent_id
               set u.path = concat(coalesce(parent.path, '/'), u.id, '/')
             where u.path = ''""")
    void setPaths();

    @Update("update unit set name = #{name}, level = #{level}, version = version + 1 where id = #{id}")
    void rename(@Param("id") UnitId id, @Param("name") String name, @Param("level") UnitLevel level);
}
