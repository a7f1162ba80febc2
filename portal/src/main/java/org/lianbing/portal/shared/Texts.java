package org.lianbing.portal.shared;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every sentence the portal says: one pair of files a feature, `i18n/<feature>_zh_CN.properties` and `_en`.
/// Serves Vaadin's `getTranslation` and the API's problem details alike.
@Component
public class Texts implements I18NProvider {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final long serialVersionUID = 1L;
    private static final List<Locale> LOCALES = List.of(CHINESE, Locale.ENGLISH);
    private static final String SUFFIX = "_zh_CN.properties";

    private final transient ResourceBundleMessageSource source = new ResourceBundleMessageSource();

    Texts() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + SUFFIX);
        source.setBasenames(Arrays.stream(files)
                .map(file -> "i18n/" + String.valueOf(file.getFilename()).replace(SUFFIX, ""))
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(CHINESE);
        source.setAlwaysUseMessageFormat(true);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNullElse(source.getMessage(key, arguments, null, supported(locale)), "!" + key + "!");
    }

    /// In the language of the present request or page.
    public String say(String key, Object... arguments) {
        return getTranslation(key, LocaleContextHolder.getLocale(), arguments);
    }

    public String say(Refusal refusal, Locale locale) {
        return getTranslation(refusal.key(), locale, refusal.arguments().toArray());
    }

    private static Locale supported(Locale locale) {
        return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : CHINESE;
    }
}
