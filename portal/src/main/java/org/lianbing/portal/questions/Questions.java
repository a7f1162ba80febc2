package org.lianbing.portal.questions;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.questions.persistence.KindRow;
import org.lianbing.portal.questions.persistence.QuestionMapper;
import org.lianbing.portal.questions.persistence.QuestionRow;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Slice;
import org.lianbing.portal.shared.Window;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.assembly.Kind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The bank, keys included: one for the whole bureau, read by those who compose and review.
@Service
public class Questions {
    private final QuestionMapper questions;
    private final QuestionSearch search;
    private final Actors actors;
    private final Clock clock;

    Questions(QuestionMapper questions, QuestionSearch search, Actors actors, Clock clock) {
        this.questions = questions;
        this.search = search;
        this.actors = actors;
        this.clock = clock;
    }

    /// Questions in their version in force; with words, the best hits first unless sorted otherwise. Whoever has an
    /// officer's record may be a candidate and does not see what is under embargo.
    @PreAuthorize("hasAnyRole('TRAINER', 'LEGAL_REVIEWER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Slice<Question> list(QuestionFilter filter, Window window) {
        var found = filter.words().isEmpty() ? null : search.find(filter);
        if (found != null && found.isEmpty()) return new Slice<>(List.of(), 0);
        var openAt = mayBeCandidate() ? clock.instant() : null;
        var rows = questions.list(filter, found, openAt, window).stream()
                .map(QuestionRow::toDomain)
                .toList();
        return new Slice<>(rows, questions.count(filter, found, openAt));
    }

    /// Everything that may enter a paper.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Question> usable() {
        return questions.usable().stream().map(QuestionRow::toDomain).toList();
    }

    /// How many of each kind may enter a paper.
    @PreAuthorize("hasAnyRole('TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Map<Kind, Integer> kinds() {
        return questions.kinds().stream().collect(Collectors.toMap(KindRow::kind, KindRow::available));
    }

    /// All versions of a question, newest first.
    ///
    /// @throws NotAllowed when there is none, or it is under embargo and the person may be a candidate
    @PreAuthorize("hasAnyRole('TRAINER', 'LEGAL_REVIEWER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Question> versions(QuestionId id) {
        var found = questions.versions(id.value());
        if (found.isEmpty()) throw new NotAllowed();
        requireOpen(found.stream().map(QuestionRow::versionId).toList());
        return found.stream().map(QuestionRow::toDomain).toList();
    }

    /// Passes when none of these versions is under embargo, or the person cannot be a candidate.
    ///
    /// @throws NotAllowed otherwise
    @PreAuthorize("hasAnyRole('TRAINER', 'LEGAL_REVIEWER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public void requireOpen(Collection<Long> versionIds) {
        if (versionIds.isEmpty() || !mayBeCandidate()) return;
        if (questions.secret(versionIds, clock.instant()) > 0) throw new NotAllowed();
    }

    private boolean mayBeCandidate() {
        return actors.current().officer() != null;
    }

    /// The version in force, or the newest when none is.
    ///
    /// @throws NotAllowed when there is no such question
    @PreAuthorize("hasAnyRole('TRAINER', 'LEGAL_REVIEWER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Question get(QuestionId id) {
        var all = versions(id);
        return all.stream().filter(Question::current).findFirst().orElse(all.getFirst());
    }

    /// Titles for the filter.
    @PreAuthorize("hasAnyRole('TRAINER', 'LEGAL_REVIEWER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<String> statutes() {
        return questions.statutes();
    }

    /// Keeps the questions of these versions secret until then; an embargo that lasts longer stays.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void embargo(Collection<Long> versionIds, Instant until) {
        if (!versionIds.isEmpty()) questions.embargo(versionIds, until);
    }

    /// Ends the secrecy of the questions of these versions.
    @PreAuthorize("hasRole('INTERNAL')")
    @Transactional
    public void liftEmbargo(Collection<Long> versionIds) {
        if (!versionIds.isEmpty()) questions.liftEmbargo(versionIds);
    }
}
