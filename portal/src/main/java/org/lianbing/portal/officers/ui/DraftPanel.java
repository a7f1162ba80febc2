package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.function.SerializableConsumer;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianbing.portal.officers.RosterDraft;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Facts;
import org.lianbing.portal.shared.ui.Figure;
import org.lianbing.portal.shared.ui.XlsxLink;

/// What was understood of a file, what is wrong with it, what would happen; and the way on.
final class DraftPanel extends Composite<VerticalLayout> {
    private static final long serialVersionUID = 1L;

    /// @param confirm enters the people
    /// @param settle  reads the file again where somebody has said what its columns mean
    /// @param discard forgets the file
    DraftPanel(
            RosterDraft draft, Runnable confirm, SerializableConsumer<Map<String, String>> settle, Runnable discard) {
        var enter = new Button(getTranslation(
                "officers.import.confirm",
                number(draft.additions()),
                number(draft.changes().size())));
        var again = new Button(getTranslation("officers.import.discard"));
        var report = new XlsxLink(
                getTranslation("officers.import.report"),
                draft.fileName().replaceFirst("\\.[^.]*$", "") + getTranslation("officers.import.report.suffix"),
                () -> draft.report(getTranslation("officers.import.reason"), FindingWords.byRow(draft)));
        var ready = draft.clean() && (draft.additions() > 0 || !draft.changes().isEmpty());

        enter.addClickListener(_ -> confirm.run());
        again.addClickListener(_ -> discard.run());

        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setDisableOnClick(true);
        enter.setVisible(ready);
        report.setVisible(draft.missing().isEmpty());
        var actions = new Div(again, report, enter);
        actions.addClassName("page-actions");
        getContent().setPadding(false);
        getContent().setAlignItems(FlexComponent.Alignment.STRETCH);
        var columns = new ColumnsCard(draft, settle);
        getContent().add(verdict(draft, ready));
        if (!draft.missing().isEmpty()) {
            getContent().add(columns, actions);
            return;
        }
        getContent().add(figures(draft), actions);
        if (!draft.errors().isEmpty())
            getContent().add(new Card(getTranslation("officers.import.errors"), new FindingGrid(draft.errors())));
        if (!draft.changes().isEmpty())
            getContent().add(new Card(getTranslation("officers.import.changes"), new ChangeGrid(draft.changes())));
        if (!draft.notices().isEmpty()) getContent().add(notices(draft));
        getContent().add(columns);
    }

    private Component verdict(RosterDraft draft, boolean ready) {
        var verdict = new Paragraph(sentence(draft, ready));
        verdict.addClassName("notice");
        if (!draft.clean()) verdict.addClassName("notice-bad");
        verdict.getElement().setAttribute("role", "status");
        return verdict;
    }

    private String sentence(RosterDraft draft, boolean ready) {
        var missing = draft.missing().stream().map(FindingWords::field).collect(Collectors.joining("、"));
        if (!missing.isEmpty()) return getTranslation("officers.import.missing", missing);
        if (!draft.clean()) return getTranslation("officers.import.refused");
        return getTranslation(ready ? "officers.import.ready" : "officers.import.nothing");
    }

    private Component figures(RosterDraft draft) {
        var rows = draft.errors().stream().mapToInt(Finding::row).distinct().count();
        var figures = new Div(
                figure("officers.import.people", draft.people(), draft.fileName()),
                figure("officers.import.new", draft.additions(), getTranslation("officers.import.new.note")),
                figure(
                        "officers.import.changed",
                        draft.changes().size(),
                        getTranslation("officers.import.changed.note")),
                figure(
                        "officers.import.wrong",
                        rows,
                        getTranslation(
                                "officers.import.wrong.note",
                                number(draft.errors().size()))),
                figure(
                        "officers.import.notices",
                        draft.notices().size(),
                        getTranslation("officers.import.notices.note")));
        figures.addClassName("figures");
        return figures;
    }

    private Figure figure(String label, long value, String note) {
        return new Figure(getTranslation(label), number(value), note);
    }

    private String number(long value) {
        return NumberFormat.getIntegerInstance(getLocale()).format(value);
    }

    /// Notices come in hundreds; each kind is told once, with its rows.
    private Component notices(RosterDraft draft) {
        var facts = new Facts();
        draft.notices().stream().collect(Collectors.groupingBy(Finding::kind)).values().stream()
                .sorted(Comparator.comparingInt(same -> -same.size()))
                .forEach(same -> facts.with(
                        FindingWords.field(same.getFirst().field()) + " × " + number(same.size()),
                        FindingWords.of(same.getFirst()) + " "
                                + getTranslation("officers.import.notices.rows", rows(same))));
        return new Card(getTranslation("officers.import.notices"), facts);
    }

    private static String rows(java.util.List<Finding> findings) {
        var shown =
                findings.stream().limit(12).map(finding -> "" + finding.row()).collect(Collectors.joining("、"));
        return findings.size() > 12 ? shown + "…" : shown;
    }
}
