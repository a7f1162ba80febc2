package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.sittings.BoardLine;
import org.lianbing.portal.sittings.BoardState;

/// How the board says things.
final class BoardWords {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Times.ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Times.ZONE);

    private BoardWords() {}

    static Status.Tone tone(BoardState state) {
        return switch (state) {
            case WAITING -> Status.Tone.NEUTRAL;
            case WORKING -> Status.Tone.INFO;
            case OFFLINE -> Status.Tone.BAD;
            case ENDED -> Status.Tone.GOOD;
        };
    }

    static Status status(BoardLine line) {
        return line.paused() != null
                ? new Status(Status.Tone.WARNING, I18NProvider.translate("sittings.board.state.PAUSED"))
                : new Status(tone(line.state()), word(line));
    }

    static String word(BoardLine line) {
        var reason = line.endReason();
        return reason == null ? word(line.state()) : I18NProvider.translate("sittings.reason." + reason);
    }

    static String word(BoardState state) {
        return I18NProvider.translate("sittings.board.state." + state);
    }

    /// `09:31:05`, an exam being held within a day.
    static String second(@Nullable Instant instant) {
        return instant == null ? "—" : SECOND.format(instant);
    }

    static String minute(@Nullable Instant instant) {
        return instant == null ? "—" : MINUTE.format(instant);
    }

    static String deadline(BoardLine line) {
        return line.granted() == 0
                ? minute(line.deadline())
                : I18NProvider.translate("sittings.board.deadline-granted", minute(line.deadline()), line.granted());
    }

    /// For how long nothing has been heard of somebody who ought to be answering.
    static String offline(BoardLine line, Instant now) {
        var since = line.offlineSince();
        return since == null ? "—" : length(Duration.between(since, now));
    }

    static String length(Duration length) {
        var seconds = Math.max(0, length.toSeconds());
        return seconds < 120
                ? I18NProvider.translate("sittings.board.seconds", seconds)
                : I18NProvider.translate("sittings.board.minutes", seconds / 60);
    }

    /// What is worth a look, as small labels.
    static List<Span> marks(BoardLine line) {
        var marks = new ArrayList<Span>();
        mark(marks, "devices", line.devices());
        mark(marks, "evidence", line.evidence());
        mark(marks, "incidents", line.incidents());
        mark(marks, "events", line.events());
        return marks;
    }

    private static void mark(List<Span> marks, String kind, int count) {
        if (count == 0) return;
        var mark = new Span(I18NProvider.translate("sittings.board.mark." + kind, count));
        mark.addClassNames("mark", "mark-" + kind);
        marks.add(mark);
    }
}
