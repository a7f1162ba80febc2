package org.lianbing.portal.questions.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.questions.QuestionFilter;
import org.lianbing.portal.shared.Window;

@Mapper
public interface QuestionMapper {
    String COLUMNS = """
            q.id, q.status, q.embargo_until, v.id as version_id, q.current_version_id <=> v.id as current, v.content""";

    String IN_FORCE = "select " + COLUMNS + " from question q join question_version v on v.id = q.current_version_id ";
    String ANY_VERSION = "select " + COLUMNS + " from question q join question_version v on v.question_id = q.id ";

    /// @param found  ids the full text search found, best first; null without words
    /// @param openAt leaves out what is secret then; null: leaves out nothing
    List<QuestionRow> list(
            @Param("filter") QuestionFilter filter,
            @Param("found") @Nullable List<String> found,
            @Param("openAt") @Nullable Instant openAt,
            @Param("window") Window window);

    int count(
            @Param("filter") QuestionFilter filter,
            @Param("found") @Nullable List<String> found,
            @Param("openAt") @Nullable Instant openAt);

    @Select("""
            <script>
            select count(*) from question q join question_version v on v.question_id = q.id
             where q.embargo_until > #{at} and v.id in
             <foreach collection="versions" item="version" open="(" separator="," close=")">#{version}</foreach>
            </script>""")
    int secret(@Param("versions") Collection<Long> versions, @Param("at") Instant at);

    /// Another number whenever a question comes, goes, changes its status or its version in force; 0 without any.
    @Select("""
            select coalesce(bit_xor(crc32(concat_ws('/', id, status, current_version_id))), 0) * 100000 + count(*)
              from question""")
    long fingerprint();

    @Select(IN_FORCE)
    List<QuestionRow> inForce();

    @Select(IN_FORCE + "where q.status in ('APPROVED', 'FROZEN') order by q.id")
    List<QuestionRow> usable();

    @Select(ANY_VERSION + "where q.stable_id = #{stableId} order by v.number desc")
    List<QuestionRow> versions(String stableId);

    @Select("""
            select q.part, v.type, v.difficulty, count(*) as available
              from question q join question_version v on v.id = q.current_version_id
             where q.status in ('APPROVED', 'FROZEN')
             group by q.part, v.type, v.difficulty""")
    List<KindRow> kinds();

    @Select("""
            select distinct v.statute
              from question q join question_version v on v.id = q.current_version_id
             order by v.statute""")
    List<String> statutes();

    @Update("""
            <script>
            update question set embargo_until = greatest(coalesce(embargo_until, #{until}), #{until})
             where id in (select question_id from question_version where id in
                 <foreach collection="versions" item="v" open="(" separator="," close=")">#{v}</foreach>)
            </script>""")
    void embargo(@Param("versions") Collection<Long> versions, @Param("until") Instant until);

    @Update("""
            <script>
            update question set embargo_until = null
             where id in (select question_id from question_version where id in
                 <foreach collection="versions" item="v" open="(" separator="," close=")">#{v}</foreach>)
            </script>""")
    void liftEmbargo(@Param("versions") Collection<Long> versions);
}
