package org.lianbing.portal.sittings.persistence;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Notes what the portal did to sittings, as a JDBC batch: an act may reach thousands while their rows are locked.
@Component
public class LogBatch {
    private static final int SIZE = 1_000;
    private static final String INSERT = """
            insert into sitting_event (sitting_id, epoch, kind, since_server, received_at, detail)
            values (?, ?, ?, 0, ?, ?)""";

    private final JdbcTemplate jdbc;

    LogBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void log(List<LogRow> entries, Instant at) {
        jdbc.batchUpdate(INSERT, entries, SIZE, (row, each) -> {
            row.setBytes(1, each.sitting().bytes());
            row.setInt(2, each.epoch());
            row.setString(3, each.kind().name());
            row.setObject(4, at);
            row.setString(5, each.detail());
        });
    }
}
