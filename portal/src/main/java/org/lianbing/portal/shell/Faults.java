package org.lianbing.portal.shell;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Refusal;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.persistence.Outages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// What a person is told when something goes wrong: a refusal's own sentence, otherwise one neutral sentence with a
/// reference number under which the log holds the rest, once.
@Component
class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final Texts texts;
    private final Outages outages;

    Faults(Texts texts, Outages outages) {
        this.texts = texts;
        this.outages = outages;
    }

    String sentence(Throwable thrown, Locale locale) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return texts.say(refusal, locale);
            if (cause instanceof AccessDeniedException) return texts.say(new NotAllowed(), locale);
        }
        if (Outages.is(thrown)) {
            outages.log("A page", thrown);
            return texts.getTranslation("shared.away", locale);
        }
        var reference = Integer.toString(ThreadLocalRandom.current().nextInt(1 << 29, 1 << 30), Character.MAX_RADIX)
                .toUpperCase(Locale.ROOT);
        LOG.error("Fault {}", reference, thrown);
        return texts.getTranslation("shared.unexpected", locale, reference);
    }
}
