package org.lianbing.portal.questions.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/// Taking in a release of the bank.
@Mapper
public interface BankMapper {
    @Select("select exists (select 1 from bank_release where fingerprint = unhex(#{fingerprint}))")
    boolean knows(String fingerprint);

    @Insert("""
            insert into bank_release (fingerprint, loaded_at, added, proposed)
            values (unhex(#{fingerprint}), #{at}, #{added}, #{proposed})""")
    void remember(
            @Param("fingerprint") String fingerprint,
            @Param("at") Instant at,
            @Param("added") int added,
            @Param("proposed") int proposed);

    @Select("""
            select q.stable_id, v.number, lower(hex(v.content_hash)) as content_hash
              from question q join question_version v on v.question_id = q.id
             order by q.id, v.number""")
    List<KnownVersionRow> known();

    @Insert("""
            <script>
            insert into question (stable_id, part, status) values
            <foreach collection="rows" item="r" separator=",">(#{r.stableId}, #{r.part}, 'APPROVED')</foreach>
            </script>""")
    void insertQuestions(@Param("rows") List<NewVersionRow> rows);

    @Insert("""
            <script>
            insert into question_version (question_id, number, type, difficulty, level, domain, statute, reported,
                                          content_hash, content, created_at) values
            <foreach collection="rows" item="r" separator=",">
                ((select id from question where stable_id = #{r.stableId}), #{r.number}, #{r.type}, #{r.difficulty},
                 #{r.level}, #{r.domain}, #{r.statute}, #{r.reported}, unhex(#{r.contentHash}), #{r.content}, #{at})
            </foreach>
            </script>""")
    void insertVersions(@Param("rows") List<NewVersionRow> rows, @Param("at") Instant at);

    /// Puts the only version of every new question in force.
    @Update("""
            update question q join question_version v on v.question_id = q.id
               set q.current_version_id = v.id
             where q.current_version_id is null and q.status = 'APPROVED'""")
    void putInForce();
}
