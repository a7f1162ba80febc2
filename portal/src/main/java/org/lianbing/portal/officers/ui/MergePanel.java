package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.lianbing.portal.officers.Duplicates;
import org.lianbing.portal.officers.Merge;
import org.lianbing.portal.officers.Merging;
import org.lianbing.portal.officers.Officer;
import org.lianbing.portal.shared.ui.Status;
import org.lianbing.portal.shared.ui.Tell;

/// Two records side by side: one person, of whom one record stays, or two people.
@StyleSheet("context://officers.css")
final class MergePanel extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    private final transient Merging merging;
    private final transient Duplicates duplicates;
    private final transient Officer first;
    private final transient Officer second;
    private final transient Runnable decided;
    private final RadioButtonGroup<Officer> kept = new RadioButtonGroup<>(getTranslation("officers.merge.kept"));
    private final TextField reason = new TextField(getTranslation("officers.merge.reason"));
    private final Div hindrances = new Div();
    private final Button merge = new Button(getTranslation("officers.merge.merge"), event -> confirm());

    /// @param decided runs once the pair is settled
    MergePanel(
            Merging merging, Duplicates duplicates, Officer first, Officer second, Runnable decided, Runnable close) {
        this.merging = merging;
        this.duplicates = duplicates;
        this.first = first;
        this.second = second;
        this.decided = decided;
        kept.setItems(first, second);
        kept.setItemLabelGenerator(
                officer -> getTranslation("officers.merge.record", officer.number(), officer.unitName()));
        kept.setValue(first);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(200);
        reason.setWidthFull();
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        var distinct = new Button(getTranslation("officers.merge.distinct"), event -> setDistinct());
        var closing = new Button(VaadinIcon.CLOSE_SMALL.create(), event -> close.run());
        closing.addThemeVariants(ButtonVariant.TERTIARY);
        closing.setAriaLabel(getTranslation("officers.close"));

        kept.addValueChangeListener(event -> showHindrances());

        var spacer = new Div();
        spacer.addClassName("spacer");
        var heading = new Div(new H2(getTranslation("officers.merge.title")), spacer, closing);
        heading.addClassName("page-heading");
        var acts = new Div(merge, distinct);
        acts.addClassName("page-actions");
        var note = new Paragraph(getTranslation("officers.merge.note"));
        note.addClassName("muted");
        getContent().addClassName("card");
        getContent().add(heading, new TwoRecords(first, second), kept, note, hindrances, reason, acts);
        showHindrances();
    }

    private Officer dropped() {
        return kept.getValue().equals(first) ? second : first;
    }

    private void showHindrances() {
        hindrances.removeAll();
        var found = merging.hindrances(dropped().id(), kept.getValue().id());
        for (var each : found) hindrances.add(new Div(new Status(Status.Tone.BAD, Tell.sentence(each))));
        merge.setEnabled(found.isEmpty());
    }

    private void confirm() {
        new ConfirmDialog(
                        getTranslation("officers.merge.confirm.title", first.name()),
                        getTranslation(
                                "officers.merge.confirm.text",
                                dropped().number(),
                                kept.getValue().number()),
                        getTranslation("officers.merge.merge"),
                        _ -> merge(),
                        getTranslation("shared.cancel"),
                        _ -> {})
                .open();
    }

    private void merge() {
        var stays = kept.getValue();
        var goes = dropped();
        var done = OfficerView.done(() ->
                merging.merge(new Merge(stays.id(), stays.version(), goes.id(), goes.version(), reason.getValue())));
        if (done) tell("officers.merge.merged");
    }

    private void setDistinct() {
        if (OfficerView.done(() -> duplicates.setDistinct(first.id(), second.id())))
            tell("officers.merge.set-distinct");
    }

    private void tell(String key) {
        Tell.done(getTranslation(key, first.number(), second.number()));
        decided.run();
    }
}
