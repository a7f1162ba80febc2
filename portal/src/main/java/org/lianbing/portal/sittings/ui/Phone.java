package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;

/// Whether the window is as narrow as a phone's, now and whenever it changes.
final class Phone {
    private static final int WIDEST = 800;

    private Phone() {}

    static void watch(UI ui, Component owner, Consumer<Boolean> narrow) {
        var page = ui.getPage();
        narrow.accept(isNarrow(page.getExtendedClientDetails().getWindowInnerWidth()));
        var resized = page.addBrowserWindowResizeListener(event -> narrow.accept(isNarrow(event.getWidth())));
        owner.addDetachListener(detached -> {
            detached.unregisterListener();
            resized.remove();
        });
    }

    private static boolean isNarrow(int width) {
        return width > 0 && width <= WIDEST;
    }
}
