package org.lianbing.portal.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.lianbing.portal.shared.Texts;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.marking.MarkRule;
import org.lianbing.questionbank.response.CandidateJson;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Renders a paper for candidates, in Chinese, as `docs/sitting-protocol.md` defines it. It is given questions that
/// have no key, so that none can slip through.
@Component
class PaperRendering {
    private static final JsonMapper JSON = new JsonMapper();

    private final Texts texts;

    PaperRendering(Texts texts) {
        this.texts = texts;
    }

    /// One place on the candidates' paper.
    record Slot(int slot, BigDecimal points, CandidateQuestion question) {
        static Slot of(PaperSlot slot) {
            return new Slot(
                    slot.slot(),
                    slot.points(),
                    CandidateQuestion.of(slot.version().content()));
        }
    }

    /// The uncompressed JSON.
    byte[] render(String title, MarkRule rule, List<Slot> slots) {
        var paper = JSON.createObjectNode().put("title", title);
        sections(paper.putArray("sections"), rule, slots);
        var all = paper.putArray("slots");
        for (var slot : slots)
            all.add(CandidateJson.slot(slot.slot(), slot.points().doubleValue(), slot.question()));
        return JSON.writeValueAsBytes(paper);
    }

    static String hash(byte[] rendered) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rendered));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] compress(byte[] rendered) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(rendered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void sections(ArrayNode sections, MarkRule rule, List<Slot> slots) {
        for (var type : QuestionType.values()) {
            var ofType = slots.stream()
                    .filter(slot -> slot.question().type() == type)
                    .toList();
            if (ofType.isEmpty()) continue;
            var section = sections.addObject()
                    .put("title", title(sections.size(), type))
                    .put("note", note(type, rule, ofType));
            var numbers = section.putArray("slots");
            ofType.forEach(slot -> numbers.add(slot.slot()));
        }
    }

    private String title(int number, QuestionType type) {
        return say("papers.section." + number, say("question.type." + type.code()));
    }

    private String note(QuestionType type, MarkRule rule, List<Slot> slots) {
        var total = slots.stream().map(Slot::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        var same = slots.stream()
                        .map(slot -> slot.points().stripTrailingZeros())
                        .distinct()
                        .count()
                == 1;
        var note = same
                ? say("papers.note.same", plain(slots.getFirst().points()), slots.size(), plain(total))
                : say("papers.note.different", slots.size(), plain(total));
        return type == QuestionType.MULTIPLE
                ? note + say("papers.note.rule." + rule.multiple().name().toLowerCase(Locale.ROOT))
                : note;
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private String say(String key, Object... arguments) {
        return texts.getTranslation(key, Texts.CHINESE, arguments);
    }
}
