package org.lianbing.portal.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.lianbing.portal.organisation.UnitImports;
import org.lianbing.portal.organisation.UnitTree;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.ExcelExport;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.shared.ui.XlsxUpload;

/// The unit tree: what there is, and taking in a file that adds to it.
@Route("organisation")
@Menu(title = "nav.organisation", order = 802, icon = "vaadin:file-tree")
@RolesAllowed("SYSTEM_ADMIN")
class UnitImportView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient UnitImports imports;
    private final transient Units units;
    private final VerticalLayout stage = new VerticalLayout();
    private final UnitGrid grid = new UnitGrid();

    UnitImportView(UnitImports imports, Units units) {
        this.imports = imports;
        this.units = units;
        var upload = new XlsxUpload((bytes, _) -> read(bytes));
        var export = new ExcelExport(
                getTranslation("nav.organisation"),
                () -> imports.export(
                        getTranslation("nav.organisation"), level -> getTranslation("organisation.level." + level)));

        stage.setPadding(false);
        stage.setAlignItems(FlexComponent.Alignment.STRETCH);
        var note = new Paragraph(getTranslation("organisation.import.note"));
        note.addClassName("muted");
        add(new Page(
                        getTranslation("nav.organisation"),
                        new Card(getTranslation("organisation.import.title"), note, upload),
                        stage,
                        grid)
                .withActions(export));
        grid.show(units.parentsFirst());
    }

    private void read(byte[] file) {
        stage.removeAll();
        try {
            show(file, imports.check(file));
        } catch (Refusal refusal) {
            tell(Tell.sentence(refusal), true);
        }
    }

    private void show(byte[] file, UnitTree tree) {
        if (!tree.errors().isEmpty()) {
            tell(getTranslation("organisation.import.refused", tree.errors().size()), true);
            stage.add(new UnitFindingGrid(tree.findings()));
            return;
        }
        int count = tree.added().size() + (tree.rename() == null ? 0 : 1);
        tell(getTranslation(count == 0 ? "organisation.import.nothing" : "organisation.import.ready", count), false);
        if (count == 0) return;
        var confirm = new Button(getTranslation("organisation.import.confirm", count), _ -> enter(file));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        var actions = new Div(new Button(getTranslation("shared.cancel"), _ -> stage.removeAll()), confirm);
        actions.addClassName("page-actions");
        stage.add(actions);
        grid.show(tree.units());
    }

    private void enter(byte[] file) {
        stage.removeAll();
        try {
            tell(getTranslation("organisation.import.done", imports.confirm(file)), false);
        } catch (Refusal refusal) {
            tell(Tell.sentence(refusal), true);
        }
        grid.show(units.parentsFirst());
    }

    private void tell(String sentence, boolean bad) {
        var told = new Paragraph(sentence);
        told.addClassName("notice");
        if (bad) told.addClassName("notice-bad");
        told.getElement().setAttribute("role", bad ? "alert" : "status");
        stage.add(told);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.organisation");
    }
}
