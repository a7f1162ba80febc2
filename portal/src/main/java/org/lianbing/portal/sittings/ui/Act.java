package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import org.lianbing.portal.shared.ExamId;
import org.lianbing.portal.sittings.Affected;
import org.lianbing.portal.sittings.Whom;

/// What can be done with the time of one, of a room, or of all.
enum Act {
    GRANT {
        @Override
        int reaches(Affected affected) {
            return affected.people();
        }

        @Override
        String says(Affected affected, int minutes) {
            var latest = affected.latest();
            return latest == null
                    ? word("text-waiting", affected.waiting(), minutes)
                    : word(
                            "text",
                            affected.people(),
                            minutes,
                            affected.open(),
                            BoardWords.minute(latest),
                            BoardWords.minute(latest.plus(Duration.ofMinutes(minutes))),
                            affected.waiting());
        }

        @Override
        int carryOut(BoardDesk desk, ExamId exam, Whom whom, int minutes, String reason) {
            return desk.grants().grant(exam, whom, minutes, reason);
        }
    },
    PAUSE {
        @Override
        int reaches(Affected affected) {
            return affected.open() - affected.paused();
        }

        @Override
        String says(Affected affected, int minutes) {
            return word("text", reaches(affected), affected.waiting());
        }

        @Override
        int carryOut(BoardDesk desk, ExamId exam, Whom whom, int minutes, String reason) {
            return desk.pauses().pause(exam, whom, reason);
        }
    },
    RESUME {
        @Override
        int reaches(Affected affected) {
            return affected.paused();
        }

        @Override
        String says(Affected affected, int minutes) {
            return word("text", reaches(affected));
        }

        @Override
        int carryOut(BoardDesk desk, ExamId exam, Whom whom, int minutes, String reason) {
            return desk.pauses().resume(exam, whom, reason);
        }
    };

    /// How many people it changes something for.
    abstract int reaches(Affected affected);

    /// What will happen, in one sentence.
    abstract String says(Affected affected, int minutes);

    abstract int carryOut(BoardDesk desk, ExamId exam, Whom whom, int minutes, String reason);

    String word(String part, Object... arguments) {
        return I18NProvider.translate(
                "sittings.act." + name().toLowerCase(java.util.Locale.ROOT) + "." + part, arguments);
    }
}
