package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.SittingEvent;

@Mapper
public interface AnswerMapper {
    /// A step that is there already stays as it is: replay is harmless.
    @Insert("""
            <script>
            insert into answer_step (sitting_id, epoch, client, seq, slot, response, base, since_server, received_at,
                                     counted, why, offline) values
            <foreach collection="steps" item="s" separator=",">
                (#{sitting}, #{s.step.epoch}, #{client}, #{s.step.seq}, #{s.step.slot}, #{s.step.response},
                 #{s.step.stamp.base}, #{s.step.stamp.since}, #{at}, #{s.why} is null, #{s.why}, #{s.offline})
            </foreach>
            on duplicate key update seq = answer_step.seq
            </script>""")
    void append(
            @Param("sitting") PublicId sitting,
            @Param("client") String client,
            @Param("steps") List<StoredStep> steps,
            @Param("at") Instant at);

    /// Those of these seqs that are there.
    @Select("""
            <script>
            select seq, why from answer_step
             where sitting_id = #{sitting} and client = #{client} and seq in
                   <foreach collection="seqs" item="s" open="(" separator="," close=")">#{s}</foreach>
            </script>""")
    List<KnownStep> known(
            @Param("sitting") PublicId sitting, @Param("client") String client, @Param("seqs") List<Long> seqs);

    @Select("""
            select coalesce(max(seq), 0) from answer_step where sitting_id = #{sitting} and client = #{client}""")
    long lastSeq(@Param("sitting") PublicId sitting, @Param("client") String client);

    /// What sittings hold: per slot the counted or accepted step with the highest (epoch, seq), cleared ones left out.
    @Select("""
            <script>
            select sitting_id as sitting, slot, response
              from (select sitting_id, slot, response,
                           row_number() over (partition by sitting_id, slot order by epoch desc, seq desc, id) as place
                      from answer_step
                     where (counted or exists (
                               select 1 from evidence_acceptance e where e.step_id = answer_step.id))
                       and sitting_id in
                     <foreach collection="sittings" item="s" open="(" separator="," close=")">#{s}</foreach>) ranked
             where place = 1 and response is not null
             order by sitting_id, slot
            </script>""")
    List<HeldRow> held(@Param("sittings") List<PublicId> sittings);

    @Select("select count(*) from sitting_event where sitting_id = #{sitting}")
    int events(PublicId sitting);

    @Insert("""
            <script>
            insert into sitting_event (sitting_id, epoch, kind, base, since_server, received_at) values
            <foreach collection="events" item="e" separator=",">
                (#{sitting}, #{epoch}, #{e.kind}, #{e.stamp.base}, #{e.stamp.since}, #{at})
            </foreach>
            </script>""")
    void record(
            @Param("sitting") PublicId sitting,
            @Param("epoch") int epoch,
            @Param("events") List<SittingEvent> events,
            @Param("at") Instant at);
}
