package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.lianbing.portal.officers.HistoryEntry;
import org.lianbing.portal.shared.ui.Card;
import org.lianbing.portal.shared.ui.Status;

/// 履历: what changed on which day, newest first, what is still to come on top.
@StyleSheet("context://officers.css")
final class HistoryCard extends Composite<Card> {
    private static final long serialVersionUID = 1L;

    private final transient List<HistoryEntry> entries;

    HistoryCard(List<HistoryEntry> entries) {
        this.entries = entries;
    }

    @Override
    protected Card initContent() {
        var list = new UnorderedList();
        list.addClassName("timeline");
        entries.forEach(entry -> list.add(item(entry)));
        return new Card(getTranslation("officers.section.history"), list);
    }

    private ListItem item(HistoryEntry entry) {
        var day = new Div(new Span(entry.day().toString()));
        day.addClassName("timeline-day");
        if (entry.entered()) day.add(new Status(Status.Tone.NEUTRAL, getTranslation("officers.history.entered")));
        if (entry.toCome()) day.add(new Status(Status.Tone.WARNING, getTranslation("officers.history.to-come")));
        var changes = new Div();
        changes.addClassName("timeline-changes");
        for (var change : entry.changes())
            changes.add(new Span(entry.entered() ? Changes.entered(change) : Changes.changed(change)));
        var item = new ListItem(day, changes);
        if (entry.basis() != null) item.add(basis(entry.basis()));
        if (entry.toCome()) item.addClassName("to-come");
        return item;
    }

    private Component basis(String text) {
        var basis = new Div(getTranslation("officers.history.basis", text));
        basis.addClassName("muted");
        return basis;
    }
}
