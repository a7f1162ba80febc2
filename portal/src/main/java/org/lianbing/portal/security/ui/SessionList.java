package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.lianbing.portal.security.SessionLine;
import org.lianbing.portal.security.SessionMark;
import org.lianbing.portal.shared.Times;

/// Where somebody is signed in, each with a button that ends it.
final class SessionList extends Div {
    private static final long serialVersionUID = 1L;

    /// @param own the session that looks; null: it is none of these
    SessionList(
            List<SessionLine> sessions,
            @org.jspecify.annotations.Nullable SessionMark own,
            SerializableConsumer<SessionLine> end) {
        if (sessions.isEmpty()) add(new Paragraph(getTranslation("security.sessions.none")));
        for (var session : sessions) add(row(session, own != null && own.id() == session.id(), end));
    }

    private Component row(SessionLine session, boolean own, SerializableConsumer<SessionLine> end) {
        var where = session.browser().isEmpty() ? getTranslation("security.sessions.unknown") : session.browser();
        var text = new Span(getTranslation(
                "security.sessions.line",
                where,
                session.address(),
                Times.minute(session.beganAt()),
                Times.minute(session.seenAt())));
        var space = new Span();
        space.addClassName("spacer");
        var row = new Div(text, space);
        row.addClassName("page-actions");
        if (own) row.add(new Span(getTranslation("security.sessions.own")));
        else {
            var button = new Button(getTranslation("security.sessions.end"), click -> end.accept(session));
            button.setAriaLabel(getTranslation("security.sessions.end.of", where, session.address()));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            row.add(button);
        }
        return row;
    }
}
