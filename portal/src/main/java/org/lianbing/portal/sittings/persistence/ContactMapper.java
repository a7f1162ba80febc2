package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.sittings.contact.Silence;

/// When sittings were heard of, and when they, or the portal, were silent.
@Mapper
public interface ContactMapper {
    @Select("select last_at from sitting_contact where sitting_id = #{sitting}")
    @Nullable
    Instant last(PublicId sitting);

    /// Two requests may end the same silence.
    @Insert("""
            insert into contact_gap (sitting_id, from_at, to_at) values (#{sitting}, #{from}, #{to})
            on duplicate key update to_at = greatest(contact_gap.to_at, values(to_at))""")
    void gap(@Param("sitting") PublicId sitting, @Param("from") Instant from, @Param("to") Instant to);

    /// Those that ended at `instant` or later.
    @Select("""
            select from_at as `from`, to_at as `to`, 0 as outage from contact_gap where sitting_id = #{sitting} and to_at >= #{instant}""")
    List<Silence> gaps(@Param("sitting") PublicId sitting, @Param("instant") Instant instant);

    @Select(
            "select from_at as `from`, to_at as `to`, 1 as outage from outage where from_at <= #{instant} and to_at >= #{instant}")
    List<Silence> outages(Instant instant);

    @Insert("insert into outage (from_at, to_at) values (#{from}, #{to})")
    void wasAway(@Param("from") Instant from, @Param("to") Instant to);

    @Select("select last_at from sitting_watch where id = 1 for update")
    @Nullable
    Instant lockWatch();

    @Insert("""
            insert into sitting_watch (id, last_at) values (1, #{at})
            on duplicate key update last_at = greatest(sitting_watch.last_at, values(last_at))""")
    void watched(Instant at);
}
