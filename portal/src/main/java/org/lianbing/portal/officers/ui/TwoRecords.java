package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.Officer;

/// Two records line by line; where they differ is marked.
final class TwoRecords extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    TwoRecords(Officer one, Officer other) {
        getContent().addClassName("two-records");
        line("officers.field.number", one.number(), other.number());
        line("officers.field.name", one.name(), other.name());
        line("officers.field.type", Words.of(one.type()), Words.of(other.type()));
        line("officers.field.identity", one.maskedIdentity(), other.maskedIdentity());
        line("officers.field.born", one.born(), other.born());
        line("officers.field.phone", one.maskedPhone(), other.maskedPhone());
        line("shared.unit", one.unitName(), other.unitName());
        line(
                "officers.field.post-status",
                Words.of(one.posting().status()),
                Words.of(other.posting().status()));
        line(
                "officers.field.posted-since",
                one.posting().from(),
                other.posting().from());
        line("officers.field.duty", one.work().duty(), other.work().duty());
        line(
                "officers.field.domain",
                Words.of(one.work().domain()),
                Words.of(other.work().domain()));
        line(
                "officers.field.education",
                Words.of(one.schooling().education()),
                Words.of(other.schooling().education()));
        line(
                "officers.field.work-since",
                one.person().workSince(),
                other.person().workSince());
        line(
                "officers.field.provincial-card",
                one.papers().provincialCard(),
                other.papers().provincialCard());
    }

    private void line(String label, @Nullable Object one, @Nullable Object other) {
        var name = new Span(getTranslation(label));
        name.addClassName("muted");
        getContent().add(name, value(one, !Objects.equals(one, other)), value(other, !Objects.equals(one, other)));
    }

    private static Span value(@Nullable Object value, boolean differs) {
        var text = value == null ? "" : value.toString();
        var span = new Span(text.isEmpty() ? "—" : text);
        if (differs) span.addClassName("differs");
        return span;
    }
}
