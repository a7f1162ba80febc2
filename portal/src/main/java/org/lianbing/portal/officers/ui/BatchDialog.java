package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.BatchLine;
import org.lianbing.portal.officers.BatchPreview;

/// What a batch edit would do, person by person, before it is done.
final class BatchDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    BatchDialog(BatchPreview preview, Runnable apply) {
        var lines = preview.lines();
        var grid = new Grid<BatchLine>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        grid.addColumn(BatchLine::name)
                .setHeader(getTranslation("officers.field.name"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(BatchLine::unitName).setHeader(getTranslation("shared.unit"));
        grid.addColumn(line -> line.changes().stream().map(Changes::changed).collect(Collectors.joining("；")))
                .setHeader(getTranslation("officers.batch.changes"))
                .setFlexGrow(2);
        grid.setItems(lines);
        grid.setHeight("24rem");
        var applying = new Button(getTranslation("officers.batch.apply", lines.size()));
        applying.addThemeVariants(ButtonVariant.PRIMARY);
        applying.setEnabled(!lines.isEmpty());
        applying.setDisableOnClick(true);

        applying.addClickListener(event -> {
            if (OfficerView.done(apply)) close();
            else applying.setEnabled(true);
        });

        setHeaderTitle(getTranslation("officers.batch.preview"));
        setWidth("56rem");
        setMaxWidth("100%");
        add(new Paragraph(getTranslation(
                "officers.batch.summary", preview.people(), lines.size(), preview.people() - lines.size())));
        add(grid);
        getFooter().add(new Button(getTranslation("shared.cancel"), event -> close()), applying);
    }
}
