package org.lianbing.portal.security.ui;

import com.vaadin.flow.server.VaadinSession;
import java.util.function.Supplier;
import org.lianbing.portal.security.Apart;
import org.springframework.stereotype.Component;

/// Hides the page's session while the work runs, because Vaadin's security context prefers it to the thread's.
@Component
class ApartFromPage implements Apart {
    @Override
    public <T> T run(Supplier<T> work) {
        var session = VaadinSession.getCurrent();
        if (session == null) return work.get();
        try {
            VaadinSession.setCurrent(null);
            return work.get();
        } finally {
            VaadinSession.setCurrent(session);
        }
    }
}
