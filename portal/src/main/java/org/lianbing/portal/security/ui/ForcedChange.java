package org.lianbing.portal.security.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.lianbing.portal.security.SignedIn;

/// Whoever signed in with a password set by somebody else comes to the account page, wherever they go,
/// until they have changed it.
@SpringComponent
class ForcedChange implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient AuthenticationContext authentication;

    ForcedChange(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init -> init.getUI().addBeforeEnterListener(enter -> {
                    var forced = authentication
                            .getAuthenticatedUser(Object.class)
                            .filter(user -> user instanceof SignedIn person && person.mustChange())
                            .isPresent();
                    if (forced && !enter.getNavigationTarget().equals(AccountView.class))
                        enter.forwardTo(AccountView.class);
                }));
    }
}
