package org.lianbing.portal.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.lianbing.portal.questions.persistence.BankMapper;
import org.lianbing.portal.questions.persistence.KnownVersionRow;
import org.lianbing.portal.questions.persistence.NewVersionRow;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Batches;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.bank.BankReader;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in releases of the bank. After that the database is the truth: what is there is never overwritten, a
/// release that says something else proposes a new version.
@Service
public class BankLoading {
    private final BankMapper bank;
    private final Audit audit;
    private final Clock clock;

    BankLoading(BankMapper bank, Audit audit, Clock clock) {
        this.bank = bank;
        this.audit = audit;
        this.clock = clock;
    }

    /// Takes in a release once; a second time it does nothing.
    ///
    /// @param files bank files, name → text
    /// @throws IllegalStateException when the release has findings; nothing is taken in then
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public Loaded load(SortedMap<String, String> files) {
        var fingerprint = fingerprint(files);
        if (bank.knows(fingerprint)) return Loaded.NOTHING;
        var read = new BankReader().read(files);
        if (!read.findings().isEmpty())
            throw new IllegalStateException(
                    "The bank has findings, the first: " + read.findings().getFirst());
        var loaded = take(read.versions());
        bank.remember(fingerprint, clock.instant(), loaded.added(), loaded.proposed());
        audit.record("bank.loaded", "bank", fingerprint, null, loaded.added() + " + " + loaded.proposed());
        return loaded;
    }

    private Loaded take(List<QuestionVersion> released) {
        var known = bank.known().stream().collect(Collectors.groupingBy(KnownVersionRow::stableId));
        var added = new ArrayList<NewVersionRow>();
        var proposed = new ArrayList<NewVersionRow>();
        for (var version : released) {
            var before = known.getOrDefault(version.id().value(), List.of());
            var hash = version.contentHash();
            if (before.isEmpty()) added.add(NewVersionRow.of(version));
            else if (before.stream().noneMatch(row -> row.contentHash().equals(hash)))
                proposed.add(NewVersionRow.of(numbered(version, before.getLast().number() + 1)));
        }
        var now = clock.instant();
        Batches.of(added).forEach(bank::insertQuestions);
        Batches.of(added).forEach(rows -> bank.insertVersions(rows, now));
        bank.putInForce();
        Batches.of(proposed).forEach(rows -> bank.insertVersions(rows, now));
        return new Loaded(added.size(), proposed.size());
    }

    private static QuestionVersion numbered(QuestionVersion version, int number) {
        return new QuestionVersion(
                version.id(),
                number,
                version.part(),
                version.content(),
                version.explanation(),
                version.citations(),
                version.gists(),
                version.difficulty(),
                version.level(),
                version.domain(),
                version.posts(),
                version.reported(),
                version.derived());
    }

    private static String fingerprint(SortedMap<String, String> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(text.getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
