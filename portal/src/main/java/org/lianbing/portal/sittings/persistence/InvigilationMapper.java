package org.lianbing.portal.sittings.persistence;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.Sitting;

@Mapper
public interface InvigilationMapper {
    /// Whether the exam has candidates in these subtrees; null: none.
    @Select("""
            <script>
            select 1 from sitting s join unit u on u.id = s.unit_id
             where s.exam_id = #{exam}
               and <foreach collection="paths" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>
             limit 1
            </script>""")
    @Nullable
    Integer any(@Param("exam") ExamId exam, @Param("paths") List<String> paths);

    @Select("""
            <script>
            select u.path from sitting s join unit u on u.id = s.unit_id where s.id = #{sitting}
            </script>""")
    @Nullable
    String unitPath(PublicId sitting);

    @Select("""
            <script>
            select
            """ + SittingMapper.COLUMNS + """
              from sitting
             where officer_id = #{officer} and exam_id in
                   <foreach collection="exams" item="e" open="(" separator="," close=")">#{e}</foreach>
             order by exam_id, attempt
            </script>""")
    List<Sitting> ofOfficer(@Param("officer") OfficerId officer, @Param("exams") List<ExamId> exams);
}
