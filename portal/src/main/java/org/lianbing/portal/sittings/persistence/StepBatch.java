package org.lianbing.portal.sittings.persistence;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Appends the steps of many sittings as a JDBC batch, all counted, of their first epoch.
@Component
public class StepBatch {
    private static final int SIZE = 1_000;
    private static final String INSERT = """
            insert into answer_step
                   (sitting_id, epoch, client, seq, slot, response, base, since_server, received_at, counted)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, true)""";

    private final JdbcTemplate jdbc;

    StepBatch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void append(List<StepRow> steps) {
        jdbc.batchUpdate(INSERT, steps, SIZE, (row, each) -> {
            row.setBytes(1, each.sitting().bytes());
            row.setString(2, each.client());
            row.setLong(3, each.step().seq());
            row.setInt(4, each.step().slot());
            row.setString(5, each.step().response());
            row.setObject(6, each.step().stamp().base());
            row.setLong(7, each.step().stamp().since());
            row.setObject(8, each.at());
        });
    }
}
