package org.lianbing.portal.papers.persistence;

import java.math.BigDecimal;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.questionbank.QuestionJson;

/// A slot with its version's JSON.
public record PaperSlotRow(int slot, String section, long versionId, BigDecimal points, String content) {
    public PaperSlot toDomain() {
        return new PaperSlot(slot, section, QuestionJson.read(content), versionId, points);
    }
}
