package org.lianbing.questionbank;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The sentences of this library: Chinese unless English is asked for.
public final class Messages {
    private static final String BUNDLE = "org.lianbing.questionbank.messages";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /// The rule's sentence with its arguments; the key is `rule.` and [Rule#code()].
    public static String text(Rule rule, List<String> args, Locale locale) {
        return text("rule." + rule.code(), locale, args.toArray());
    }

    /// Any sentence of the bundle.
    ///
    /// @throws java.util.MissingResourceException when there is no such key
    public static String text(String key, Locale locale, Object... args) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(args);
    }
}
