package org.lianbing.portal.marking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.papers.FrozenPaper;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.RubricPoint;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.response.Shares;

/// A 简答 question, or one inside a case, as a paper asks it.
///
/// @param scene  of the case, or null
/// @param rubric its rows in points of the paper, adding up to `maximum`
record WrittenItem(
        @Nullable String scene,
        String stem,
        String modelAnswer,
        List<RubricPoint> rubric,
        double maximum,
        long versionId) {

    /// @param item from 1 inside a case, otherwise 0
    /// @throws IllegalArgumentException when the paper has no such written question
    static WrittenItem of(FrozenPaper paper, int slot, int item) {
        var place = paper.slots().stream()
                .filter(each -> each.slot() == slot)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no slot " + slot));
        return switch (place.version().content()) {
            case Content.ShortAnswer question ->
                of(null, question, place.points().doubleValue(), place);
            case Content.Case c
            when item >= 1
                    && item <= c.items().size()
                    && c.items().get(item - 1).content() instanceof Content.ShortAnswer question -> {
                var weights = c.items().stream().mapToDouble(CaseItem::points).toArray();
                yield of(c.scene(), question, Shares.of(place.points().doubleValue(), weights)[item - 1], place);
            }
            default -> throw new IllegalArgumentException("slot " + slot + " item " + item + " is not written");
        };
    }

    private static WrittenItem of(
            @Nullable String scene, Content.ShortAnswer question, double maximum, PaperSlot place) {
        var rows = question.rubric();
        var weights = rows.stream().mapToDouble(RubricPoint::points).toArray();
        var points = Arrays.stream(Shares.of(maximum, weights)).boxed().toList();
        var rubric = IntStream.range(0, rows.size())
                .filter(row -> points.get(row) > 0)
                .mapToObj(row -> new RubricPoint(points.get(row), rows.get(row).text()))
                .toList();
        return new WrittenItem(scene, question.stem(), question.answer(), rubric, maximum, place.versionId());
    }

    /// What was written, empty when nothing was.
    static String text(@Nullable Response response, int item) {
        return switch (response) {
            case Response.Text written -> written.text();
            case Response.Items items when items.items().get(item) instanceof Response.Text written -> written.text();
            case null, default -> "";
        };
    }
}
