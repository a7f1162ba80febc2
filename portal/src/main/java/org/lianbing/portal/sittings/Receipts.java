package org.lianbing.portal.sittings;

import java.time.Instant;
import java.util.Optional;
import org.lianbing.portal.sittings.persistence.EvidenceMapper;
import org.lianbing.portal.sittings.persistence.SittingMapper;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Checking a receipt: open to whoever holds its code, which nobody can guess, and saying no more than it must.
@Service
public class Receipts {
    private final SittingMapper sittings;
    private final EvidenceMapper evidence;
    private final ExamSheets sheets;
    private final CandidateRoll candidates;

    Receipts(SittingMapper sittings, EvidenceMapper evidence, ExamSheets sheets, CandidateRoll candidates) {
        this.sittings = sittings;
        this.evidence = evidence;
        this.sheets = sheets;
        this.candidates = candidates;
    }

    /// What a genuine receipt stands for.
    ///
    /// @param name     masked, 张**
    /// @param accepted answers accepted after the receipt was given; its code does not cover them
    public record Genuine(
            String exam, String name, Instant endedAt, EndReason reason, int answered, int total, int accepted) {}

    /// @param code as printed; anything may be asked
    @PreAuthorize("permitAll()")
    @Transactional(readOnly = true)
    public Optional<Genuine> check(String code) {
        if (!code.matches("[0-9a-f]{64}")) return Optional.empty();
        var sitting = sittings.byReceipt(code);
        if (sitting == null) return Optional.empty();
        var sheet = sheets.of(sitting.exam());
        var receipt = Sittings.receipt(sitting, sheet);
        if (receipt == null) return Optional.empty();
        var name = candidates.candidate(sitting.officer()).name();
        return Optional.of(new Genuine(
                sheet.exam().name(),
                masked(name),
                receipt.endedAt(),
                receipt.reason(),
                receipt.answered(),
                receipt.total(),
                evidence.acceptedAfterEnd(sitting.id())));
    }

    private static String masked(String name) {
        var first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
