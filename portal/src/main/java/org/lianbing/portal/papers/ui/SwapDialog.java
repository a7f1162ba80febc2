package org.lianbing.portal.papers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.lianbing.portal.papers.PaperSlot;
import org.lianbing.portal.papers.Swap;

/// Chooses an equivalent question and shows what the exchange changes before it is made.
final class SwapDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    SwapDialog(PaperSlot slot, List<Swap> alternatives, Consumer<Swap> chosen) {
        var grid = new Grid<Swap>();
        var effect = new Div(new Span(getTranslation("papers.swap.choose")));
        var swap = new Button(getTranslation("papers.swap.do"));
        var cancel = new Button(getTranslation("shared.cancel"), event -> close());

        grid.setItems(alternatives);
        grid.addSelectionListener(event -> {
            var selected = event.getFirstSelectedItem();
            swap.setEnabled(selected.isPresent());
            selected.ifPresent(each -> effect.setText(effect(slot, each)));
        });
        swap.addClickListener(event -> {
            close();
            grid.asSingleSelect().getOptionalValue().ifPresent(chosen);
        });

        grid.addColumn(each -> each.replacement().version().content().stem())
                .setHeader(getTranslation("question.stem"))
                .setFlexGrow(4);
        grid.addColumn(each -> each.replacement().version().difficulty())
                .setHeader(getTranslation("question.difficulty"));
        grid.addColumn(each ->
                        each.replacement().version().citations().getFirst().toString())
                .setHeader(getTranslation("question.basis"))
                .setFlexGrow(2);
        grid.setEmptyStateText(getTranslation("papers.swap.none"));
        effect.addClassName("notice");
        swap.setEnabled(false);
        swap.addThemeVariants(ButtonVariant.PRIMARY);
        setHeaderTitle(getTranslation("papers.swap.title", slot.slot()));
        setWidth("min(100%, 56rem)");
        add(effect, grid);
        getFooter().add(cancel, swap);
    }

    private String effect(PaperSlot slot, Swap swap) {
        var before = slot.version();
        var after = swap.replacement().version();
        return getTranslation(
                "papers.swap.effect",
                before.difficulty(),
                after.difficulty(),
                swap.meanBefore(),
                swap.meanAfter(),
                before.citations().getFirst().toString(),
                after.citations().getFirst().toString());
    }
}
