package org.lianbing.portal.organisation.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.NewUnit;
import org.lianbing.portal.organisation.Unit;
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

    @Insert("""
            insert into unit (parent_id, code, name, level, path, position)
            values (#{parent}, #{unit.code}, #{unit.name}, #{unit.level}, '', #{unit.position})""")
    void insert(@Param("unit") NewUnit unit, @Param("parent") @Nullable UnitId parent);

    @Update("update unit set path = concat(#{parentPath}, id, '/') where code = #{code}")
    void setPath(@Param("code") String code, @Param("parentPath") String parentPath);
}
