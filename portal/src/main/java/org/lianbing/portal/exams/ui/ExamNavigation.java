package org.lianbing.portal.exams.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.lianbing.portal.exams.Exam;
import org.lianbing.portal.shared.ExamId;

/// The pages of this feature by what they show.
final class ExamNavigation {
    static final String NEW = "new";

    private ExamNavigation() {}

    static void open(ExamId id) {
        UI.getCurrent().navigate(ExamView.class, parameter(String.valueOf(id.value())));
    }

    static void create() {
        UI.getCurrent().navigate(ExamView.class, parameter(NEW));
    }

    static RouterLink link(ExamId id, String text) {
        return new RouterLink(text, ExamView.class, parameter(String.valueOf(id.value())));
    }

    /// To the answering page, which is no page of the router.
    static Anchor sit(Exam exam, String text) {
        var anchor = new Anchor("/sit/" + exam.publicId().hex(), text);
        anchor.setRouterIgnore(true);
        anchor.addClassNames("button-link", "primary");
        return anchor;
    }

    /// To a page of another feature.
    static Anchor other(String path, String text) {
        var anchor = new Anchor("/" + path, text);
        anchor.addClassName("button-link");
        return anchor;
    }

    private static RouteParameters parameter(String id) {
        return new RouteParameters(new RouteParam("id", id));
    }
}
