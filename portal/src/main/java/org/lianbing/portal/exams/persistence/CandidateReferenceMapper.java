package org.lianbing.portal.exams.persistence;

import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.lianbing.portal.shared.OfficerId;

@Mapper
public interface CandidateReferenceMapper {
    @Delete("""
            delete d from exam_candidate d join exam_candidate k on k.exam_id = d.exam_id and k.officer_id = #{kept}
             where d.officer_id = #{dropped}""")
    void forgetDoubleCandidate(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Update("update exam_candidate set officer_id = #{kept} where officer_id = #{dropped}")
    void moveCandidate(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Delete("""
            delete d from exam_audience d join exam_audience k on k.exam_id = d.exam_id and k.officer_id = #{kept}
             where d.officer_id = #{dropped}""")
    void forgetDoubleAudience(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);

    @Update("update exam_audience set officer_id = #{kept} where officer_id = #{dropped}")
    void moveAudience(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);
}
