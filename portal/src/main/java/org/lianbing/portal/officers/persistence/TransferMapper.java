package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.TransferFilter;
import org.lianbing.portal.officers.TransferId;
import org.lianbing.portal.officers.TransferPlan;
import org.lianbing.portal.officers.TransferSide;
import org.lianbing.portal.officers.TransferState;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.portal.shared.Window;

@Mapper
public interface TransferMapper {
    String COLUMNS = """
            select t.id, t.officer_id, o.number, o.name,
                   t.from_unit_id, f.name as from_unit_name, f.path as from_path,
                   t.to_unit_id, u.name as to_unit_name, u.path as to_path, t.line, t.effective_on, t.basis, t.side,
                   t.state, t.proposed_by, t.proposed_name, t.proposed_at, t.decided_name, t.decided_at, t.reason,
                   t.version
            """;
    String FROM = """
              from officer_transfer t
              join officer o on o.id = t.officer_id
              join unit f on f.id = t.from_unit_id
              join unit u on u.id = t.to_unit_id
            """;
    String WHERE = """
             where (<foreach collection="scope" item="path" open="(" separator=" or " close=")">
                       f.path like concat(#{path}, '%')</foreach>
                    or <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                       u.path like concat(#{path}, '%')</foreach>)
            <if test="filter.state != null">and t.state = #{filter.state}</if>
            <if test="filter.officer != null">and t.officer_id = #{filter.officer}</if>
            <if test="filter.answerable">
               and t.state = 'PROPOSED' and t.proposed_by != #{account}
               and <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   case t.side when 'FROM' then u.path else f.path end like concat(#{path}, '%')</foreach>
            </if>
            """;

    @Select("<script>select count(*) " + FROM + WHERE + "</script>")
    int count(
            @Param("filter") TransferFilter filter, @Param("scope") List<String> scope, @Param("account") long account);

    @Select("<script>" + COLUMNS + FROM + WHERE + """
            order by t.state = 'PROPOSED' desc, t.id desc limit #{w.limit} offset #{w.offset}
            </script>""")
    List<TransferRow> list(
            @Param("filter") TransferFilter filter,
            @Param("scope") List<String> scope,
            @Param("account") long account,
            @Param("w") Window window);

    @Select(COLUMNS + FROM + " where t.id = #{id}")
    @Nullable
    TransferRow byId(TransferId id);

    @Select("select id from officer_transfer where officer_id = #{officer} and waiting")
    @Nullable
    TransferId waiting(OfficerId officer);

    @Insert("""
            insert into officer_transfer (officer_id, from_unit_id, to_unit_id, line, effective_on, basis, side, state,
                                          proposed_by, proposed_name, proposed_at)
            values (#{officer}, #{from}, #{plan.to}, #{plan.line}, #{plan.from}, #{plan.basis}, #{side}, 'PROPOSED',
                    #{by.account}, #{by.name}, #{now})""")
    void insert(
            @Param("officer") OfficerId officer,
            @Param("from") UnitId from,
            @Param("plan") TransferPlan plan,
            @Param("side") TransferSide side,
            @Param("by") Actor by,
            @Param("now") Instant now);

    @Update("""
            update officer_transfer
               set state = #{state}, waiting = null, decided_by = #{by.account}, decided_name = #{by.name},
                   decided_at = #{now}, reason = #{reason}, version = version + 1
             where id = #{id} and version = #{version} and state = 'PROPOSED'""")
    int decide(
            @Param("id") TransferId id,
            @Param("state") TransferState state,
            @Param("reason") @Nullable String reason,
            @Param("by") Actor by,
            @Param("now") Instant now,
            @Param("version") int version);
}
