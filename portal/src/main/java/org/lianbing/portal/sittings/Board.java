package org.lianbing.portal.sittings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.officers.PersonText;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.persistence.BoardMapper;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an invigilator sees of an exam that is under way: everyone of the own units, whoever holds it.
@Service
public class Board {
    private static final Duration LATELY = Duration.ofDays(30);

    private final BoardMapper board;
    private final Invigilation invigilation;
    private final ExamSheets sheets;
    private final Actors actors;
    private final Clock clock;

    Board(BoardMapper board, Invigilation invigilation, ExamSheets sheets, Actors actors, Clock clock) {
        this.board = board;
        this.invigilation = invigilation;
        this.sheets = sheets;
        this.actors = actors;
        this.clock = clock;
    }

    /// The exams the person has candidates in: coming, under way, and those of the last weeks; newest first.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<Exam> exams() {
        var paths = paths();
        if (paths.isEmpty()) return List.of();
        return board.watched(paths, clock.instant().minus(LATELY)).stream()
                .map(id -> sheets.of(id).exam())
                .toList();
    }

    /// By room, those without one first.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<BoardFigures> figures(ExamId exam) {
        var paths = paths();
        return paths.isEmpty() ? List.of() : board.figures(exam, paths, clock.instant());
    }

    /// By number; sortable by `room`, `name` (pinyin), `unit`, `state`, `answered`, `saved`, `contact`, `events`,
    /// `devices` and `deadline`.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public List<BoardLine> list(ExamId exam, BoardFilter filter, Window window) {
        var paths = paths();
        return paths.isEmpty()
                ? List.of()
                : board.list(exam, filter, PersonText.of(filter.text()), paths, clock.instant(), window);
    }

    /// How many [#list] finds.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public int count(ExamId exam, BoardFilter filter) {
        var paths = paths();
        return paths.isEmpty() ? 0 : board.count(exam, filter, PersonText.of(filter.text()), paths, clock.instant());
    }

    /// How one sitting went.
    ///
    /// @throws NotAllowed when there is no such sitting in the person's units
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Course course(ExamId exam, PublicId sitting) {
        invigilation.require(exam, sitting);
        var line = board.line(exam, sitting, clock.instant());
        if (line == null) throw new NotAllowed();
        var moments = new ArrayList<Moment>();
        if (line.endedAt() != null) moments.add(new Moment("ended", line.endedAt(), null, null));
        moments.addAll(board.moments(sitting));
        if (line.startedAt() != null) moments.add(new Moment("started", line.startedAt(), null, null));
        return new Course(line, List.copyOf(moments), saves(sitting));
    }

    /// The questions, as candidates see them, to which a sitting holds answers that do not count; by slot.
    ///
    /// @throws NotAllowed when there is no such sitting in the person's units
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Map<Integer, CandidateQuestion> evidenceQuestions(ExamId exam, PublicId sitting) {
        invigilation.require(exam, sitting);
        var slots = sheets.of(exam).form().slots();
        return board.evidenceSlots(sitting).stream()
                .filter(slots::containsKey)
                .collect(Collectors.toMap(slot -> slot, slots::get));
    }

    /// Whom an act would reach now.
    @PreAuthorize("hasAnyRole('INVIGILATOR', 'TRAINER', 'INTERNAL')")
    @Transactional(readOnly = true)
    public Affected affected(ExamId exam, Whom whom) {
        invigilation.exam(exam);
        var paths = paths();
        return switch (whom) {
            case Whom.One one -> board.affected(exam, one.sitting(), null, paths);
            case Whom.Room room -> board.affected(exam, null, room.room(), paths);
            case Whom.Everyone _ -> board.affected(exam, null, null, paths);
        };
    }

    private SortedMap<Instant, Integer> saves(PublicId sitting) {
        var saves = new TreeMap<Instant, Integer>();
        board.saves(sitting).forEach(row -> saves.put(row.minute(), row.saves()));
        return saves;
    }

    private List<String> paths() {
        return actors.scope(Reach.WATCHERS).paths();
    }
}
