package org.lianbing.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.security.ChainCheck.Broken;
import org.lianbing.portal.security.ChainCheck.Fault;
import org.lianbing.portal.security.persistence.ArchiveMapper;
import org.lianbing.portal.security.persistence.SealMapper;
import org.lianbing.portal.shared.sheets.Progress;
import org.springframework.stereotype.Component;

/// Computes every hash of the chain anew: the archived pieces first, then what lies in the tables, then the head,
/// rows beside the chain, and the mark this node keeps outside the database.
@Component
class ChainWalk {
    private static final int PIECE = 2_000;

    /// An entry is sealed within seconds; one that waits longer lies open to whoever holds the sealer up.
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SealMapper seals;
    private final ArchiveMapper archives;
    private final Clock clock;

    /// One walk: where it stands, and what is wrong there.
    private final class Walk {
        private final Mark mark;
        private final Progress progress;
        private final int most;
        private final @Nullable Link seen;
        private Link link = Link.beginning();
        private @Nullable Broken broken;

        Walk(Mark mark, Progress progress) {
            this.mark = mark;
            this.progress = progress;
            var head = seals.head();
            most = head == null ? 0 : (int) Math.min(Integer.MAX_VALUE, head.number());
            seen = mark instanceof Mark.Kept(var link) ? link : null;
        }

        void archives() {
            for (var id : archives.ids()) {
                if (broken != null) return;
                tell();
                var archive = archives.byId(id);
                if (archive != null) archive(archive);
            }
        }

        private void archive(ArchiveMapper.Archived archive) {
            var first = link.number() + 1;
            if (archive.firstNumber() != first) {
                broken = new Broken(Fault.ARCHIVE, first);
                return;
            }
            var piece = ArchiveFile.read(archive.content());
            for (var line : piece.lines()) {
                broken = link.fault(line.toSeal(), line.toEntry());
                if (broken == null) step(line.toSeal());
                if (broken != null) return;
            }
            if (!piece.whole()) broken = new Broken(Fault.ARCHIVE, link.number() + 1);
            else if (link.number() != archive.lastNumber() || !Arrays.equals(link.hash(), archive.hash()))
                broken = new Broken(Fault.ARCHIVE, link.number());
        }

        void tables() {
            while (broken == null) {
                tell();
                var piece = seals.chain(link.number(), PIECE);
                if (piece.isEmpty()) return;
                var entries = seals
                        .entries(piece.getFirst().number(), piece.getLast().number())
                        .stream()
                        .collect(Collectors.toMap(AuditEntry::id, Function.identity()));
                for (var seal : piece) {
                    broken = link.fault(seal, entries.get(seal.entryId()));
                    if (broken != null) return;
                    step(seal);
                }
            }
        }

        private void tell() {
            progress.at((int) Math.min(most, link.number()), most);
        }

        private void step(Seal seal) {
            link = link.to(seal);
            if (seen != null && seen.number() == link.number() && !Arrays.equals(seen.hash(), link.hash()))
                broken = new Broken(Fault.REWRITTEN, link.number());
        }

        void ends() {
            if (broken != null) return;
            var head = seals.head();
            if (head == null || head.number() != link.number() || !Arrays.equals(head.hash(), link.hash()))
                broken = new Broken(Fault.HEAD, link.number());
            else if (seals.countBelow(archives.lastNumber()) > 0) broken = new Broken(Fault.ARCHIVE, 1);
            else if (seen != null && seen.number() > link.number()) broken = new Broken(Fault.CUT, link.number() + 1);
            else beside();
            if (broken == null && mark instanceof Mark.Unreadable) broken = new Broken(Fault.MARK, link.number());
        }

        /// Rows that are not in the chain: they wait for the next second, or something is wrong.
        private void beside() {
            var stray = seals.stray();
            var lost = seals.lostWaiting();
            var overdue = seals.waitingSince(clock.instant().minus(PATIENCE));
            if (stray != null) broken = Broken.at(Fault.SLIPPED_IN, 0, stray);
            else if (lost != null) broken = new Broken(Fault.REMOVED, 0, lost, null, "", "");
            else if (overdue != null) broken = Broken.at(Fault.OVERDUE, 0, overdue);
        }
    }

    ChainWalk(SealMapper seals, ArchiveMapper archives, Clock clock) {
        this.seals = seals;
        this.archives = archives;
        this.clock = clock;
    }

    /// @param mark a seal the chain has to lead through
    ChainCheck check(Mark mark, Progress progress) {
        var walk = new Walk(mark, progress);
        walk.archives();
        walk.tables();
        walk.ends();
        if (walk.broken != null) return walk.broken;
        return new ChainCheck.Whole(
                walk.link.number(),
                archives.lastNumber(),
                seals.countWaiting(),
                HexFormat.of().formatHex(walk.link.hash()));
    }
}
