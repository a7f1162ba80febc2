package org.lianbing.portal.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.portal.shared.PublicId;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.marking.ItemMark;
import org.lianbing.questionbank.marking.MarkRule;
import org.lianbing.questionbank.marking.Marking;
import org.lianbing.questionbank.response.Response;
import org.lianbing.questionbank.response.Shares;

/// What the system makes of one slot of one sitting: marks, and items that wait for a person.
record SlotMarks(List<MarkStep> steps, List<Integer> pending) {
    private static final int DECIMALS = 4;

    static SlotMarks of(PublicId sitting, PaperSlot slot, MarkRule rule, @Nullable Response response) {
        var items = Marking.mark(slot.version(), rule, response).items();
        var maxima = maxima(slot.points(), items);
        var steps = new ArrayList<MarkStep>();
        var pending = new ArrayList<Integer>();
        for (int i = 0; i < items.size(); i++) {
            var fraction = items.get(i).fraction();
            if (fraction == null) pending.add(items.get(i).item());
            else
                steps.add(new MarkStep(
                        sitting,
                        slot.slot(),
                        items.get(i).item(),
                        fraction,
                        points(maxima[i], fraction),
                        MarkSource.SYSTEM,
                        null,
                        slot.versionId(),
                        slot.version().type() == QuestionType.MULTIPLE
                                ? rule.multiple().name()
                                : "",
                        null));
        }
        return new SlotMarks(steps, pending);
    }

    /// What the items of a slot are worth; shown and counted alike.
    static double[] maxima(BigDecimal points, List<ItemMark> items) {
        return Shares.of(
                points.doubleValue(),
                items.stream().mapToDouble(ItemMark::weight).toArray());
    }

    static BigDecimal points(double maximum, double fraction) {
        return BigDecimal.valueOf(maximum * fraction).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
