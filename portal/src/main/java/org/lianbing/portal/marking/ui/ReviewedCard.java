package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.lianbing.portal.marking.ReviewedSlot;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.QuestionSheet;
import org.lianbing.portal.shared.ui.Status;

/// A question after the release: points, own answer, key, explanation, articles.
final class ReviewedCard extends Composite<Section> {
    private static final long serialVersionUID = 1L;

    ReviewedCard(ReviewedSlot slot) {
        var type = getTranslation("question.type." + slot.version().type().code());
        var card = new Card(getTranslation("marking.review.title", slot.slot(), type));
        card.add(status(slot));
        card.add(new Facts().with(getTranslation("marking.review.answer"), AnswerWords.of(slot.response())));
        slot.items()
                .forEach((item, points) ->
                        card.add(new Paragraph(getTranslation("marking.review.item", item, Points.plain(points)))));
        slot.notes().forEach(note -> card.add(new Paragraph(getTranslation("marking.review.note", note))));
        card.add(new QuestionSheet(slot.version()));
        getContent().add(card);
    }

    private Status status(ReviewedSlot slot) {
        var words = getTranslation("marking.review.points", Points.plain(slot.points()), Points.plain(slot.maximum()));
        if (slot.points().compareTo(slot.maximum()) >= 0) return new Status(Status.Tone.GOOD, words);
        return new Status(slot.points().signum() > 0 ? Status.Tone.WARNING : Status.Tone.BAD, words);
    }
}
