package org.lianbing.portal.officers.imports;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lianbing.portal.shared.Refusal;

/// The sentences of the import without the portal around them.
final class Sentences {
    private static final List<String> FILES = List.of("officers-import", "organisation-import", "shared-sheets");

    private final List<ResourceBundle> bundles;

    Sentences(Locale locale) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var wanted = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        bundles = FILES.stream()
                .map(file -> ResourceBundle.getBundle("i18n/" + file, wanted, control))
                .toList();
    }

    String say(String key, Object... arguments) {
        for (var bundle : bundles)
            if (bundle.containsKey(key)) return MessageFormat.format(bundle.getString(key), arguments);
        throw new IllegalStateException("No sentence " + key);
    }

    String say(Refusal refusal) {
        return say(refusal.key(), refusal.arguments().toArray());
    }
}
