package org.lianbing.portal.marking.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.lianbing.portal.marking.DeskQueue;

/// How far a question is marked, as a bar and in words.
final class QueueProgress extends Div {
    private static final long serialVersionUID = 1L;

    QueueProgress(DeskQueue queue) {
        var words = new Span(getTranslation("marking.progress", queue.done(), queue.total(), queue.own()));
        var bar = new ProgressBar(0, Math.max(1, queue.total()), queue.done());
        bar.getElement().setAttribute("aria-label", words.getText());
        add(bar, words);
        setMinWidth("9rem");
    }
}
