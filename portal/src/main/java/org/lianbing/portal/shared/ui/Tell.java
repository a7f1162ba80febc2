package org.lianbing.portal.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.lianbing.portal.shared.Refusal;

/// Short messages at the edge of the page.
public final class Tell {
    private static final int SHORT = 4_000;
    private static final int LONG = 9_000;

    private Tell() {}

    public static void done(String sentence) {
        show(sentence, SHORT, NotificationVariant.SUCCESS);
    }

    /// Tells why something was not done; the sentence names the next step.
    public static void refused(Refusal refusal) {
        refused(sentence(refusal));
    }

    public static void refused(String sentence) {
        show(sentence, LONG, NotificationVariant.ERROR);
    }

    /// The refusal's sentence in the page's language.
    public static String sentence(Refusal refusal) {
        return com.vaadin.flow.i18n.I18NProvider.translate(
                refusal.key(), refusal.arguments().toArray());
    }

    private static void show(String sentence, int milliseconds, NotificationVariant variant) {
        var notification = Notification.show(sentence, milliseconds, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(variant);
        notification.setAssertive(variant == NotificationVariant.ERROR);
    }
}
