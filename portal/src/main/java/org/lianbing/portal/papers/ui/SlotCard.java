package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.portal.shared.ui.QuestionSheet;

/// One question of a paper: its stem; opened, all of it with key.
@StyleSheet("context://papers.css")
final class SlotCard extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    /// @param swap null when the paper is frozen
    SlotCard(PaperSlot slot, @Nullable Consumer<PaperSlot> swap) {
        var version = slot.version();
        var summary = getTranslation(
                "papers.slot",
                slot.slot(),
                version.content().stem(),
                PaperWords.points(slot.points()),
                version.difficulty());
        var content = new Div();
        var details = new Details(summary, content);
        details.addOpenedChangeListener(event -> {
            if (event.isOpened() && content.getChildren().findAny().isEmpty()) content.add(new QuestionSheet(version));
        });
        details.addClassName("slot-question");

        getContent().addClassName("slot-row");
        getContent().add(details);
        if (swap == null) return;
        var button = new Button(VaadinIcon.EXCHANGE.create(), event -> swap.accept(slot));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("papers.swap.title", slot.slot()));
        button.setTooltipText(getTranslation("papers.swap.title", slot.slot()));
        getContent().add(button);
    }
}
