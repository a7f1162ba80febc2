package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/// Sheets of paper (A4): a bar with the print button, which paper does not show, and one block a sheet.
final class PrintPage extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    PrintPage() {
        var print = new Button(
                getTranslation("sittings.print"),
                VaadinIcon.PRINT.create(),
                _ -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(print);
        bar.addClassName("print-bar");
        getContent().addClassName("print-page");
        getContent().add(bar);
    }

    void sheet(Component... content) {
        var sheet = new Div(content);
        sheet.addClassName("print-sheet");
        sheet.getElement().setAttribute("tabindex", "0"); // scrolls sideways on a phone, by keyboard too
        getContent().add(sheet);
    }

    static NativeTable table(List<String> headings, List<List<String>> rows) {
        var table = new NativeTable();
        var head = new NativeTableRow();
        headings.forEach(heading -> head.add(new NativeTableHeaderCell(heading)));
        table.getHead().add(head);
        for (var row : rows) {
            var line = new NativeTableRow();
            row.forEach(cell -> line.add(new NativeTableCell(cell)));
            table.getBody().add(line);
        }
        return table;
    }

    /// Lines to be signed by hand.
    static Div signatures(String... words) {
        var lines = new Div();
        lines.addClassName("print-signatures");
        for (var word : words) lines.add(new Div(word));
        return lines;
    }
}
