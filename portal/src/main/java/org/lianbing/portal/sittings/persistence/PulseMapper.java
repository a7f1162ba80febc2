package org.lianbing.portal.sittings.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.lianbing.portal.shared.ExamId;

@Mapper
public interface PulseMapper {
    @Insert("""
            <script>
            insert into exam_pulse (exam_id, bucket, n) values
            <foreach collection="buckets" item="b" separator=",">(#{exam}, #{b}, 1)</foreach>
            on duplicate key update n = exam_pulse.n + 1
            </script>""")
    void bump(@Param("exam") ExamId exam, @Param("buckets") Collection<Integer> buckets);

    /// Of every exam that is going on.
    @Select("""
            select e.public_id as exam, p.bucket, p.n
              from exam_pulse p join exam e on e.id = p.exam_id
             where e.state in ('SCHEDULED', 'OPEN')""")
    List<PulseRow> present();
}
