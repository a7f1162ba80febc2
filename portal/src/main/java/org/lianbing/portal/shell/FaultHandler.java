package org.lianbing.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.lianbing.portal.shared.ui.Tell;
import org.springframework.stereotype.Component;

/// The one handler for what escapes a click: tells the person at the edge of the page, and keeps the page.
@Component
class FaultHandler implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    FaultHandler(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setErrorHandler(error -> {
                    var ui = UI.getCurrent();
                    var locale = ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
                    var sentence = faults.sentence(error.getThrowable(), locale);
                    if (ui != null) Tell.refused(sentence);
                }));
    }
}
