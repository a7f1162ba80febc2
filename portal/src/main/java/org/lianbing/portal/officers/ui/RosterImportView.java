package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.lianbing.portal.officers.OfficerFilter;
import org.lianbing.portal.officers.RosterDraft;
import org.lianbing.portal.officers.RosterImport;
import org.lianbing.portal.officers.RosterImports;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.LongWork;
import org.lianbing.portal.shared.ui.Page;
import org.lianbing.portal.shared.ui.Tell;
import org.lianbing.portal.shared.ui.XlsxLink;

/// Taking in a roster file: upload, what was understood, what is wrong, confirm, undo.
@Route("officers/import")
@Menu(title = "nav.roster-import", order = 404, icon = "vaadin:upload")
@RolesAllowed("HR")
class RosterImportView extends Div implements HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient RosterImports imports;
    private final LongWork work = new LongWork();
    private final ImportUpload upload = new ImportUpload(this::read);
    private final VerticalLayout stage = new VerticalLayout();
    private final ImportGrid past;

    RosterImportView(RosterImports imports) {
        this.imports = imports;
        past = new ImportGrid(imports, this::confirmUndo);
        var template = new XlsxLink(
                getTranslation("officers.import.template"),
                getTranslation("officers.import.template.name"),
                () -> imports.template(getTranslation("officers.import.template.name")));

        stage.setPadding(false);
        stage.setAlignItems(FlexComponent.Alignment.STRETCH);
        add(new Page(
                        getTranslation("nav.roster-import"),
                        upload,
                        work,
                        stage,
                        new Card(getTranslation("officers.import.past"), past))
                .withActions(template));
    }

    private void read(byte[] file, String name, boolean update) {
        stage.removeAll();
        upload.setVisible(false);
        work.start(
                getTranslation("officers.import.reading", name),
                progress -> imports.check(file, name, update, progress),
                this::show,
                this::refused,
                () -> upload.setVisible(true));
    }

    private void show(RosterDraft draft) {
        upload.setVisible(false);
        stage.removeAll();
        stage.add(new DraftPanel(draft, () -> enter(draft), columns -> settle(draft, columns), this::begin));
    }

    private void settle(RosterDraft draft, Map<String, String> columns) {
        stage.removeAll();
        work.start(
                getTranslation("officers.import.reading", draft.fileName()),
                progress -> imports.settle(draft, columns, progress),
                this::show,
                this::refused,
                () -> upload.setVisible(true));
    }

    private void begin() {
        stage.removeAll();
        upload.setVisible(true);
    }

    private void enter(RosterDraft draft) {
        stage.removeAll();
        work.start(
                getTranslation("officers.import.writing"),
                progress -> imports.confirm(draft, progress),
                this::entered,
                this::refused,
                this::begin);
    }

    private void entered(RosterImport done) {
        past.getDataProvider().refreshAll();
        var sentence =
                new Paragraph(getTranslation("officers.import.done", done.added(), done.changed(), done.fileName()));
        sentence.addClassName("notice");
        sentence.getElement().setAttribute("role", "status");
        var roster = OfficersNavigation.toList(OfficerFilter.ANY, getTranslation("officers.import.to-roster"));
        roster.addClassName("button-link");
        var ways = new Div(roster, SlipsNavigation.toSlips(getTranslation("officers.import.to-slips")));
        ways.addClassName("page-actions");
        stage.add(sentence, ways);
    }

    private void refused(Refusal refusal) {
        var sentence = new Paragraph(Tell.sentence(refusal));
        sentence.addClassNames("notice", "notice-bad");
        sentence.getElement().setAttribute("role", "alert");
        stage.removeAll();
        stage.add(sentence);
    }

    private void confirmUndo(RosterImport done) {
        var dialog = new ConfirmDialog(
                getTranslation("officers.import.undo.title"),
                getTranslation("officers.import.undo.text", done.added(), done.changed()),
                getTranslation("officers.import.undo"),
                _ -> undo(done));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("shared.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private void undo(RosterImport done) {
        stage.removeAll();
        try {
            imports.undo(done.id());
            Tell.done(getTranslation("officers.import.undo.done"));
        } catch (Refusal refusal) {
            refused(refusal);
        }
        past.getDataProvider().refreshAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.roster-import");
    }
}
