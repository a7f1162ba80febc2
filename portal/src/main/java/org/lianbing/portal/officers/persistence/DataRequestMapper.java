package org.lianbing.portal.officers.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.DataRequest;
import org.lianbing.portal.officers.DataRequestId;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Window;

@Mapper
public interface DataRequestMapper {
    String SELECT = """
            select r.id, r.officer_id as officer, o.name, o.number, o.unit_id as unit, u.name as unit_name,
                   u.path as unit_path, r.kind, r.wish, r.state, r.asked_at, r.due, r.answer, r.answered_at,
                   r.answered_by, r.version
            """;
    String FROM = """
              from data_request r join officer o on o.id = r.officer_id join unit u on u.id = o.unit_id
            """;
    String WANTED = FROM + """
             where <foreach collection="scope" item="path" open="(" separator=" or " close=")">
                   u.path like concat(#{path}, '%')</foreach>
            <if test="state != null">and r.state = #{state}</if>
            """;

    @Insert("""
            insert into data_request (officer_id, kind, wish, state, asked_at, due)
            values (#{officer}, #{kind}, #{wish}, 'OPEN', #{at}, #{due})""")
    void insert(
            @Param("officer") OfficerId officer,
            @Param("kind") DataRequest.Kind kind,
            @Param("wish") String wish,
            @Param("at") Instant at,
            @Param("due") LocalDate due);

    @Select(SELECT + FROM + " where r.id = #{id}")
    @Nullable
    DataRequest byId(DataRequestId id);

    @Select(SELECT + FROM + """
             where r.officer_id = #{officer} order by r.asked_at desc, r.id desc
             limit #{window.limit} offset #{window.offset}""")
    List<DataRequest> of(@Param("officer") OfficerId officer, @Param("window") Window window);

    @Select("<script>" + SELECT + WANTED + """
             order by case when r.state = 'OPEN' then 0 else 1 end,
                      case when r.state = 'OPEN' then r.due end, r.asked_at desc, r.id desc
             limit #{window.limit} offset #{window.offset}
            </script>""")
    List<DataRequest> list(
            @Param("state") DataRequest.@Nullable State state,
            @Param("scope") List<String> scope,
            @Param("window") Window window);

    @Select("<script>select count(*)" + WANTED + "</script>")
    int count(@Param("state") DataRequest.@Nullable State state, @Param("scope") List<String> scope);

    @Update("""
            update data_request
               set state = #{to}, answer = #{answer}, answered_at = #{at}, answered_by = #{by}, version = version + 1
             where id = #{r.id} and version = #{r.version}""")
    int answer(
            @Param("r") DataRequest request,
            @Param("to") DataRequest.State to,
            @Param("answer") @Nullable String answer,
            @Param("at") Instant at,
            @Param("by") @Nullable String by);

    @Update("update data_request set officer_id = #{kept} where officer_id = #{dropped}")
    void move(@Param("dropped") OfficerId dropped, @Param("kept") OfficerId kept);
}
