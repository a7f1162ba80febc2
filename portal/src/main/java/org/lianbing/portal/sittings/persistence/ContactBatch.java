package org.lianbing.portal.sittings.persistence;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes when sittings were last heard of as a JDBC batch: thousands every few seconds, and a statement built anew
/// for each piece costs several times as much.
@Component
public class ContactBatch {
    private static final int SIZE = 1_000;
    private static final String INSERT = """
            insert into sitting_contact (sitting_id, last_at) values (?, ?)
            on duplicate key update last_at = greatest(last_at, values(last_at))""";

    private final JdbcTemplate jdbc;

    ContactBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void heard(List<ContactRow> rows) {
        jdbc.batchUpdate(INSERT, rows, SIZE, (row, each) -> {
            row.setBytes(1, each.sitting().bytes());
            row.setObject(2, each.at());
        });
    }
}
