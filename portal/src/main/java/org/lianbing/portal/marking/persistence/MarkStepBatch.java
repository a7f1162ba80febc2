package org.lianbing.portal.marking.persistence;

import java.time.Instant;
import java.util.List;
import org.lianbing.portal.marking.MarkStep;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Appends marks as a JDBC batch: over a million fall due at one deadline, and a statement built anew for every
/// thousand rows costs several times as much.
@Component
public class MarkStepBatch {
    private static final int SIZE = 1_000;
    private static final String INSERT = """
            insert into mark_step
                   (sitting_id, slot, item, fraction, points, source, marker, version_id, basis, note, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    MarkStepBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(List<MarkStep> steps, Instant at) {
        jdbc.batchUpdate(INSERT, steps, SIZE, (row, step) -> {
            var marker = step.marker();
            row.setBytes(1, step.sitting().bytes());
            row.setInt(2, step.slot());
            row.setInt(3, step.item());
            row.setDouble(4, step.fraction());
            row.setBigDecimal(5, step.points());
            row.setString(6, step.source().name());
            row.setObject(7, marker == null ? null : marker.value());
            row.setLong(8, step.versionId());
            row.setString(9, step.basis());
            row.setString(10, step.note());
            row.setObject(11, at);
        });
    }
}
