package org.lianbing.portal.faults.candidates;

/// How a candidate behaves.
///
/// @param answerMillis  between two answers on average
/// @param takeOverAfter answers after which another device takes over; 0: never
/// @param toDeadline    sits until time is over instead of handing in
/// @param retryMillis   0: backs off as the page does; otherwise tries again after so long whatever is said
/// @param pulse         whether it asks for the exam's pulse
public record Habits(long answerMillis, int takeOverAfter, boolean toDeadline, long retryMillis, boolean pulse) {
    public static Habits ordinary(long answerMillis) {
        return new Habits(answerMillis, 0, false, 0, true);
    }

    public Habits takingOverAfter(int answers) {
        return new Habits(answerMillis, answers, toDeadline, retryMillis, pulse);
    }

    public Habits sittingToTheDeadline(boolean whether) {
        return new Habits(answerMillis, takeOverAfter, whether, retryMillis, pulse);
    }

    public Habits retryingEvery(long millis) {
        return new Habits(answerMillis, takeOverAfter, toDeadline, millis, pulse);
    }

    public Habits withoutPulse() {
        return new Habits(answerMillis, takeOverAfter, toDeadline, retryMillis, false);
    }
}
