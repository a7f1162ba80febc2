package org.lianbing.portal.security.persistence;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.UnitId;

@Mapper
public interface AuditMapper {
    @Insert("""
            insert into audit_entry (at, account_id, actor, action, subject_type, subject_id, unit_id, detail)
            values (#{at}, #{account}, #{actor}, #{action}, #{subjectType}, #{subjectId}, #{unit}, #{detail})""")
    void append(
            @Param("at") Instant at,
            @Param("account") long account,
            @Param("actor") String actor,
            @Param("action") String action,
            @Param("subjectType") String subjectType,
            @Param("subjectId") String subjectId,
            @Param("unit") @Nullable UnitId unit,
            @Param("detail") String detail);

    @Insert("insert into audit_unsealed (entry_id) values (last_insert_id())")
    void awaitSeal();
}
