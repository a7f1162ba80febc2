package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.util.List;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.marking.persistence.ResultMapper;
import org.lianbing.portal.officers.PersonText;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Scope;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// An exam's results for staff: everyone sees the candidates of their own units, whoever holds the exam.
@Service
public class Results {
    private static final Role[] READERS = {Role.TRAINER, Role.LEADER, Role.UNIT_CONTACT};

    private final ResultMapper results;
    private final MarkSheets sheets;
    private final Units units;
    private final Actors actors;

    Results(ResultMapper results, MarkSheets sheets, Units units, Actors actors) {
        this.results = results;
        this.sheets = sheets;
        this.units = units;
        this.actors = actors;
    }

    /// @throws NotAllowed when neither the exam nor any of its candidates is within the person's units
    @PreAuthorize("hasAnyRole('TRAINER', 'LEADER', 'UNIT_CONTACT', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Exam exam(ExamId id) {
        var exam = sheets.of(id).exam();
        if (!scope().covers(units.unit(exam.unit()).path()) && summary(id).candidates() == 0) throw new NotAllowed();
        return exam;
    }

    /// The most one can reach.
    @PreAuthorize("hasAnyRole('TRAINER', 'LEADER', 'UNIT_CONTACT', 'INTERNAL')")
    @Transactional(readOnly = true)
    public BigDecimal maximum(ExamId id) {
        exam(id);
        return sheets.of(id).paper().total();
    }

    /// Who has not sat first; sortable by `number`, `name` (pinyin), `unit`, `points` and `ended`.
    @PreAuthorize("hasAnyRole('TRAINER', 'LEADER', 'UNIT_CONTACT', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<ResultLine> list(ExamId exam, ResultFilter filter, Window window) {
        var paths = scope().paths();
        if (paths.isEmpty()) return new Slice<>(List.of(), 0);
        var person = PersonText.of(filter.text());
        return new Slice<>(
                results.list(exam, filter, person, paths, window), results.count(exam, filter, person, paths));
    }

    @PreAuthorize("hasAnyRole('TRAINER', 'LEADER', 'UNIT_CONTACT', 'INTERNAL')")
    @Transactional(readOnly = true)
    public ResultSummary summary(ExamId exam) {
        var paths = scope().paths();
        return paths.isEmpty() ? new ResultSummary(0, 0, 0, 0) : results.summary(exam, paths);
    }

    /// The points of everyone fully marked, lowest first.
    @PreAuthorize("hasAnyRole('TRAINER', 'LEADER', 'UNIT_CONTACT', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<BigDecimal> points(ExamId exam) {
        var paths = scope().paths();
        return paths.isEmpty() ? List.of() : results.points(exam, paths);
    }

    private Scope scope() {
        return actors.scope(READERS);
    }
}
