package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/// Lets a page ask for news every few seconds for as long as it is shown.
final class Poll {
    private static final int EVERY = 5_000;
    private static final int NEVER = -1;

    private final UI ui;
    private final Registration listener;

    Poll(UI ui, Runnable news) {
        this.ui = ui;
        listener = ui.addPollListener(_ -> news.run());
        ui.setPollInterval(EVERY);
    }

    void stop() {
        listener.remove();
        ui.setPollInterval(NEVER);
    }
}
