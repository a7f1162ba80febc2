package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.lianbing.portal.shared.AccountId;
import org.lianbing.portal.shared.PublicId;

/// Steps that do not count by themselves.
@Mapper
public interface EvidenceMapper {
    @Select("""
            select a.id, a.slot, a.epoch, a.seq, a.client, a.response, a.base, a.since_server, a.received_at, a.why,
                   exists (select 1
                             from answer_step n
                            where n.sitting_id = a.sitting_id and n.slot = a.slot
                              and (n.counted or exists (select 1 from evidence_acceptance x where x.step_id = n.id))
                              and (n.epoch > a.epoch or n.epoch = a.epoch and n.seq > a.seq)) as superseded,
                   case when e.step_id is not null then coalesce(w.display_name, '') end as accepted_by,
                   e.at as accepted_at, e.reason
              from answer_step a
                   left join evidence_acceptance e on e.step_id = a.id
                   left join account w on w.id = e.account_id
             where a.sitting_id = #{sitting} and not a.counted
             order by a.slot, a.epoch, a.seq, a.id""")
    List<EvidenceRow> of(PublicId sitting);

    @Insert("""
            <script>
            insert into evidence_acceptance (step_id, sitting_id, account_id, reason, at) values
            <foreach collection="steps" item="s" separator=",">
                (#{s}, #{sitting}, #{account}, #{reason}, #{at})
            </foreach>
            </script>""")
    void accept(
            @Param("sitting") PublicId sitting,
            @Param("steps") List<Long> steps,
            @Param("account") AccountId account,
            @Param("reason") String reason,
            @Param("at") Instant at);

    /// How many were accepted after the end.
    @Select("""
            select count(*)
              from evidence_acceptance e join sitting s on s.id = e.sitting_id
             where e.sitting_id = #{sitting} and s.state = 'ENDED' and e.at >= s.ended_at""")
    int acceptedAfterEnd(PublicId sitting);
}
