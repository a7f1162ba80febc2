package org.lianbing.portal.officers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.lianbing.portal.officers.imports.RosterReading;
import org.lianbing.portal.officers.imports.RosterTemplate;
import org.lianbing.portal.officers.persistence.ImportMapper;
import org.lianbing.portal.organisation.UnitDirectory;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.sheets.Progress;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Taking in roster files (.xlsx): understood and checked first, then entered as a whole or not at all, and taken back
/// as long as nothing depends on it.
@Service
public class RosterImports {
    private static final String HR = "hasRole('HR')";

    private final Units units;
    private final RosterComparison comparison;
    private final ImportWriting writing;
    private final ImportUndoing undoing;
    private final ImportMapper imports;
    private final Actors actors;
    private final Clock clock;
    private final Semaphore room = new Semaphore(1);

    RosterImports(
            Units units,
            RosterComparison comparison,
            ImportWriting writing,
            ImportUndoing undoing,
            ImportMapper imports,
            Actors actors,
            Clock clock) {
        this.units = units;
        this.comparison = comparison;
        this.writing = writing;
        this.undoing = undoing;
        this.imports = imports;
        this.actors = actors;
        this.clock = clock;
    }

    /// Reads a file and holds it against the roster; stores nothing. Where required headings are missing, only the
    /// headings are told, to be settled with [#settle].
    ///
    /// @param update whether people already in the roster may be changed; otherwise they are errors
    /// @throws Invalid when it is no roster file, with the reason
    /// @throws Conflict when another file is being read
    @PreAuthorize(HR)
    @Transactional(readOnly = true)
    public RosterDraft check(byte[] file, String fileName, boolean update, Progress progress) {
        return check(new RosterDraft.Source(fileName, new RosterDraft.Content(file), update, Map.of()), progress);
    }

    /// Reads the same file again where somebody has said what its columns mean; stores nothing.
    ///
    /// @param columns machine names by column as Excel names it, `AB`; empty: the column is not taken
    /// @throws Invalid when two columns are to mean the same
    /// @throws Conflict when another file is being read
    @PreAuthorize(HR)
    @Transactional(readOnly = true)
    public RosterDraft settle(RosterDraft draft, Map<String, String> columns, Progress progress) {
        scope();
        var source = draft.source();
        return check(new RosterDraft.Source(source.fileName(), source.content(), source.update(), columns), progress);
    }

    private RosterDraft check(RosterDraft.Source source, Progress progress) {
        var scope = scope();
        // each file may take a good part of the memory that imports are granted
        if (!room.tryAcquire()) throw new Conflict("officers.import.busy");
        try {
            return read(source, scope, progress);
        } finally {
            room.release();
        }
    }

    private RosterDraft read(RosterDraft.Source source, Scope scope, Progress progress) {
        var today = LocalDate.now(clock.withZone(Times.ZONE));
        try (var sheet = source.content().open()) {
            var headings = RosterReading.settled(RosterReading.headings(sheet), source.columns());
            if (!RosterReading.missing(headings).isEmpty()) return RosterDraft.unread(source, headings);
            var directory = new UnitDirectory(units.parentsFirst());
            var understood = RosterReading.read(sheet, headings, directory, today, progress);
            var compared = comparison.compare(understood, scope, source.update(), today, progress);
            return new RosterDraft(source, understood, compared);
        }
    }

    /// Enters and changes everybody of the draft, or nobody.
    ///
    /// @throws Conflict when the roster has changed since the check, or there is nothing to do
    @PreAuthorize(HR)
    @Transactional
    public RosterImport confirm(RosterDraft draft, Progress progress) {
        scope();
        if (!draft.clean()) throw new Conflict("officers.import.not-clean");
        if (draft.additions() == 0 && draft.changes().isEmpty()) throw new Conflict("officers.import.nothing");
        return writing.write(draft, progress);
    }

    /// An empty file with every heading that is understood.
    ///
    /// @param sheet its name
    @PreAuthorize(HR)
    public byte[] template(String sheet) {
        return RosterTemplate.bytes(sheet);
    }

    /// Newest first.
    @PreAuthorize(HR)
    @Transactional(readOnly = true)
    public Slice<RosterImport> list(Window window) {
        var paths = actors.scope(Role.HR).paths();
        return paths.isEmpty()
                ? new Slice<>(List.of(), 0)
                : new Slice<>(imports.list(paths, window), imports.count(paths));
    }

    /// Removes whom the import entered and gives back what it changed.
    ///
    /// @throws Conflict when somebody has been changed since, has an account, is used elsewhere, or the days for
    ///                  undoing are over
    @PreAuthorize(HR)
    @Transactional
    public void undo(RosterImportId id) {
        undoing.undo(id);
    }

    private Scope scope() {
        if (units.within(Role.HR).isEmpty()) throw new NotAllowed();
        return actors.scope(Role.HR);
    }
}
