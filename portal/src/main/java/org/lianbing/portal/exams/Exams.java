package org.lianbing.portal.exams;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.exams.persistence.CandidatesRow;
import org.lianbing.portal.exams.persistence.ExamMapper;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reading exams: staff within their units, an officer the exams they are a candidate of.
@Service
public class Exams {
    static final Role[] READERS = {Role.TRAINER, Role.INVIGILATOR, Role.MARKER, Role.LEADER, Role.UNIT_CONTACT, Role.HR
    };

    private final ExamMapper exams;
    private final Units units;
    private final Actors actors;

    Exams(ExamMapper exams, Units units, Actors actors) {
        this.exams = exams;
        this.units = units;
        this.actors = actors;
    }

    /// @throws NotAllowed when there is no such exam or it is none of the person's
    @PreAuthorize(
            "hasAnyRole('TRAINER', 'INVIGILATOR', 'MARKER', 'LEADER', 'UNIT_CONTACT', 'HR', 'OFFICER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Exam get(ExamId id) {
        return readable(exams.byId(id));
    }

    /// @throws NotAllowed when there is no such exam or it is none of the person's
    @PreAuthorize(
            "hasAnyRole('TRAINER', 'INVIGILATOR', 'MARKER', 'LEADER', 'UNIT_CONTACT', 'HR', 'OFFICER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Exam byPublicId(PublicId id) {
        return readable(exams.byPublicId(id));
    }

    /// The exams of the person's units, by their start unless sorted otherwise.
    @PreAuthorize("hasAnyRole('TRAINER', 'INVIGILATOR', 'MARKER', 'LEADER', 'UNIT_CONTACT', 'HR', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<ExamLine> list(ExamFilter filter, Window window) {
        var scope = actors.scope(READERS);
        if (scope.isEmpty()) return new Slice<>(List.of(), 0);
        var found = exams.list(filter, scope.paths(), window);
        if (found.isEmpty()) return new Slice<>(List.of(), exams.count(filter, scope.paths()));
        var counts = exams.candidateCounts(found.stream().map(Exam::id).toList()).stream()
                .collect(Collectors.toMap(CandidatesRow::exam, CandidatesRow::candidates));
        var names = units.byId();
        var lines = found.stream()
                .map(exam -> new ExamLine(
                        exam, Objects.requireNonNull(names.get(exam.unit())).name(), counts.getOrDefault(exam.id(), 0)))
                .toList();
        return new Slice<>(lines, exams.count(filter, scope.paths()));
    }

    /// The exams the signed-in officer is a candidate of, newest first.
    @PreAuthorize("hasRole('OFFICER')")
    @Transactional(readOnly = true)
    public List<Exam> own() {
        var officer = actors.current().officerId();
        return officer == null ? List.of() : exams.ofOfficer(officer);
    }

    /// Everyone who may sit it, settled when it was scheduled.
    @PreAuthorize("hasAnyRole('TRAINER', 'INVIGILATOR', 'MARKER', 'LEADER', 'UNIT_CONTACT', 'HR', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<OfficerId> candidates(ExamId id) {
        requireStaff(get(id));
        return exams.candidates(id);
    }

    /// Whether the officer may sit it; officers may ask for themselves only.
    @PreAuthorize(
            "hasAnyRole('TRAINER', 'INVIGILATOR', 'MARKER', 'LEADER', 'UNIT_CONTACT', 'HR', 'OFFICER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public boolean isCandidate(ExamId id, OfficerId officer) {
        if (!officer.equals(actors.current().officerId())) requireStaff(readable(exams.byId(id)));
        return exams.isCandidate(id, officer);
    }

    private Exam readable(@Nullable Exam exam) {
        if (exam == null) throw new NotAllowed();
        var officer = actors.current().officerId();
        if (officer == null || !exams.isCandidate(exam.id(), officer)) requireStaff(exam);
        return exam;
    }

    private void requireStaff(Exam exam) {
        actors.scope(READERS).require(units.unit(exam.unit()).path());
    }
}
