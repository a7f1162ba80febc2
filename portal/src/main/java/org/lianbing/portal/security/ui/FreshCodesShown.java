package org.lianbing.portal.security.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.lianbing.portal.security.FreshCodes;

/// Whoever had to set up an authenticator app while signing in sees the recovery codes on the first page after it.
@SpringComponent
class FreshCodesShown implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addAfterNavigationListener(entered -> show()));
    }

    private static void show() {
        var session = VaadinSession.getCurrent().getSession();
        if (UI.getCurrent() == null || !(session.getAttribute(FreshCodes.NAME) instanceof FreshCodes fresh)) return;
        session.removeAttribute(FreshCodes.NAME);
        RecoveryDialog.open(fresh.codes());
    }
}
