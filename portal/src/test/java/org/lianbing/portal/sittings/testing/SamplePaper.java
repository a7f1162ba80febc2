package org.lianbing.portal.sittings.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.UnitId;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.response.CandidateJson;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A frozen paper of given questions, two points each, written as rows.
public record SamplePaper(PaperId id, String hash, String rendering) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RULE =
            "{\"multiple\":\"HALF_WHEN_SUBSET\",\"subsetFraction\":0.5,\"chineseNumerals\":true}";

    static SamplePaper freeze(JdbcTemplate sql, UnitId unit, String mark, List<Content> questions) {
        var rendering = JSON.createObjectNode().put("title", "法律知识统考");
        var sections = rendering.putArray("sections");
        for (var type : questions.stream().map(Content::type).distinct().toList()) {
            var section = sections.addObject()
                    .put("title", type.zh())
                    .put("note", "每题 2 分")
                    .putArray("slots");
            for (int slot = 1; slot <= questions.size(); slot++)
                if (questions.get(slot - 1).type() == type) section.add(slot);
        }
        var slots = rendering.putArray("slots");
        for (int slot = 1; slot <= questions.size(); slot++)
            slots.add(CandidateJson.slot(slot, 2, CandidateQuestion.of(questions.get(slot - 1))));
        var bytes = JSON.writeValueAsBytes(rendering);
        var hash = sha256(bytes);
        sql.update("""
                insert into paper (unit_id, name, seed, state, created_at, frozen_at, rendering_hash, total_points,
                                   mark_rule)
                values (?, ?, 1, 'FROZEN', now(3), now(3), unhex(?), ?, ?)""", unit.value(), mark, hash, 2 * questions.size(), RULE);
        var id = Objects.requireNonNull(sql.queryForObject("select id from paper where name = ?", Long.class, mark));
        for (int slot = 1; slot <= questions.size(); slot++) {
            var version = SampleQuestions.version("t" + mark, slot, questions.get(slot - 1), "解析");
            sql.update(
                    "insert into paper_slot (paper_id, slot, section, question_version_id, points) values (?,?,?,?,2)",
                    id,
                    slot,
                    version.type().code(),
                    ExamHall.versionKey(sql, version));
        }
        sql.update("""
                insert into paper_rendering (hash, paper_id, bytes) values (unhex(?), ?, ?)
                on duplicate key update paper_id = paper_rendering.paper_id""", hash, id, zipped(bytes));
        return new SamplePaper(new PaperId(id), hash, new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
