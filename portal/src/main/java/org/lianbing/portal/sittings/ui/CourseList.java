package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.lianbing.portal.sittings.Course;
import org.lianbing.portal.sittings.Moment;

/// The course of a sitting: answers by minute, then what happened, newest first.
final class CourseList extends Composite<Div> {
    private static final long serialVersionUID = 1L;

    CourseList() {
        getContent().addClassName("page-parts");
    }

    void show(Course course) {
        getContent().removeAll();
        if (!course.saves().isEmpty()) getContent().add(new SaveBars(course.saves()));
        if (course.moments().isEmpty()) getContent().add(new Paragraph(getTranslation("sittings.board.course.none")));
        var list = new OrderedList();
        list.addClassName("timeline");
        course.moments().forEach(moment -> list.add(item(moment)));
        getContent().add(list);
    }

    private ListItem item(Moment moment) {
        var time = new Span(BoardWords.second(moment.at()));
        time.addClassName("timeline-time");
        var what = new Span(getTranslation("sittings.moment." + moment.kind()));
        what.addClassNames("timeline-what", "moment-" + moment.kind());
        var item = new ListItem(time, what);
        var detail = MomentWords.detail(moment);
        if (!detail.isEmpty()) {
            var more = new Span(detail);
            more.addClassName("muted");
            item.add(more);
        }
        return item;
    }
}
