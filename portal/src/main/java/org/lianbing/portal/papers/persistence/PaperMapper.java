package org.lianbing.portal.papers.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PaperId;

@Mapper
public interface PaperMapper {
    @Select("""
            select id, unit_id as unit, lower(hex(rendering_hash)) as hash, mark_rule, total_points as total
              from paper
             where id = #{id} and state = 'FROZEN'""")
    @Nullable
    FrozenRow frozen(PaperId id);

    @Select("""
            select s.slot, s.section, s.question_version_id as version_id, s.points, v.content
              from paper_slot s join question_version v on v.id = s.question_version_id
             where s.paper_id = #{id}
             order by s.slot""")
    List<PaperSlotRow> slots(PaperId id);

    @Select("select bytes from paper_rendering where hash = unhex(#{hash})")
    @Nullable
    RenderingRow rendering(String hash);
}
