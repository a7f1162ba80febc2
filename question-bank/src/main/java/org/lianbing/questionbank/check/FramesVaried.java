package org.lianbing.questionbank.check;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Part;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.Rule;
import org.lianbing.questionbank.bank.Bank;
import org.lianbing.questionbank.bank.Report;

/// No way to begin or to end a stem carries more than 2 % of a part.
///
/// A frame is the first or the last six characters once titles, digits and punctuation are gone: long enough to
/// tell 根据某法规定 from a subject that many questions share, short enough to see through a changed word. Cases are
/// left out, their scenes have no frame.
final class FramesVaried implements Check {
    private static final double MOST = 0.02;
    private static final int LENGTH = 6;

    @Override
    public void run(Bank bank, Report report) {
        ByPart.forEach(bank, (part, questions) -> {
            List<String> stems = questions.stream()
                    .map(QuestionVersion::content)
                    .filter(content -> !(content instanceof Content.Case))
                    .map(content -> bare(content.stem()))
                    .filter(stem -> stem.length() >= LENGTH)
                    .toList();
            refuse(stems, stem -> stem.substring(0, LENGTH), frame -> frame + "…", part, report);
            refuse(stems, stem -> stem.substring(stem.length() - LENGTH), frame -> "…" + frame, part, report);
        });
    }

    private static void refuse(
            List<String> stems, Function<String, String> frame, UnaryOperator<String> shown, Part part, Report report) {
        stems.stream()
                .collect(Collectors.groupingBy(frame, Collectors.counting()))
                .forEach((text, count) -> {
                    double share = count / (double) stems.size();
                    if (share > MOST) {
                        report.add(0, Rule.FRAME_SHARE, part.number(), shown.apply(text), Samples.percent(share));
                    }
                });
    }

    private static String bare(String stem) {
        return stem.replaceAll("《[^》]*》", "").replaceAll("[\\s\\p{P}\\p{S}\\d]+", "");
    }
}
