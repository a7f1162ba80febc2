package org.lianbing.questionbank.marking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.QuestionVersion;
import org.lianbing.questionbank.RubricPoint;
import org.lianbing.questionbank.response.Response;

/// Marks responses. A pure function of version, rule and response: re-marking after a corrected key is the same call
/// with the new version.
public final class Marking {
    private Marking() {}

    /// Marks a response to a version.
    ///
    /// @param response null when the slot was never answered or was cleared
    /// @throws IllegalArgumentException when the response is of another type than the question; option ids that the
    ///     version does not have are merely wrong, so that a replay against an edited version never fails
    public static Mark mark(QuestionVersion version, MarkRule rule, @Nullable Response response) {
        return mark(version.content(), rule, response);
    }

    /// The same for content alone.
    public static Mark mark(Content content, MarkRule rule, @Nullable Response response) {
        if (response != null) {
            refuseOtherType(content, response);
        }
        return switch (content) {
            case Content.Simple simple -> Mark.of(List.of(new ItemMark(0, 1, fraction(simple, rule, response))));
            case Content.Case c -> Mark.of(items(c, rule, response));
        };
    }

    /// What a marker's points per row of the rubric come to, 0–1 of the maximum.
    ///
    /// @param awarded one number per row, from 0 to the row's points
    /// @throws IllegalArgumentException when a number is missing or out of range
    public static double rubricFraction(List<RubricPoint> rubric, List<Double> awarded) {
        if (rubric.size() != awarded.size()) {
            throw new IllegalArgumentException(awarded.size() + " points for " + rubric.size() + " rows");
        }
        double sum = 0;
        double most = 0;
        for (int i = 0; i < rubric.size(); i++) {
            double points = awarded.get(i);
            if (!(points >= 0 && points <= rubric.get(i).points())) {
                throw new IllegalArgumentException("row " + (i + 1) + ": " + points);
            }
            sum += points;
            most += rubric.get(i).points();
        }
        return sum / most;
    }

    private static List<ItemMark> items(Content.Case content, MarkRule rule, @Nullable Response response) {
        List<ItemMark> marks = new ArrayList<>();
        for (CaseItem item : content.items()) {
            int number = marks.size() + 1;
            Response part = response instanceof Response.Items all ? all.items().get(number) : null;
            marks.add(new ItemMark(number, item.points(), fraction(item.content(), rule, part)));
        }
        return marks;
    }

    /// Null: a person has to mark it.
    private static @Nullable Double fraction(Content.Simple content, MarkRule rule, @Nullable Response response) {
        if (response == null || !response.answered()) {
            return 0.0;
        }
        refuseOtherType(content, response);
        return switch (content) {
            case Content.Single q -> q.key().equals(((Response.Choice) response).option()) ? 1.0 : 0.0;
            case Content.Multiple q -> multiple(q.key(), ((Response.Choices) response).options(), rule);
            case Content.Judge q -> q.key() == ((Response.Verdict) response).verdict() ? 1.0 : 0.0;
            case Content.Blank q -> BlankMatch.fraction(q.key(), ((Response.Blanks) response).texts(), rule);
            case Content.ShortAnswer _ -> null;
        };
    }

    private static void refuseOtherType(Content content, Response response) {
        if (response.type() != content.type()) {
            throw new IllegalArgumentException(response.type() + " response to a " + content.type() + " question");
        }
    }

    private static double multiple(List<String> key, List<String> chosen, MarkRule rule) {
        Set<String> rightOnes = new HashSet<>(chosen);
        rightOnes.retainAll(key);
        int right = rightOnes.size();
        int wrong = chosen.size() - right;
        double share = (double) right / key.size();
        return switch (rule.multiple()) {
            case ALL_OR_NOTHING -> wrong == 0 && right == key.size() ? 1 : 0;
            case HALF_WHEN_SUBSET -> wrong > 0 ? 0 : right == key.size() ? 1 : rule.subsetFraction();
            case PER_OPTION -> wrong > 0 ? 0 : share;
            case NET -> Math.max(0, right - wrong) / (double) key.size();
        };
    }
}
