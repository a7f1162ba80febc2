package org.lianbing.portal.sittings.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.lianbing.portal.sittings.Moment;

/// What the portal noted beside an event, in words. What does not look as expected is shown as it was noted.
final class MomentWords {
    private static final Map<String, Pattern> FORMS = Map.of(
            "contact-gap", Pattern.compile("([0-9]{1,9})"),
            "taken-over", Pattern.compile("([0-9]{1,9})"),
            "granted", Pattern.compile("([0-9]{1,9}) min: (.*)"),
            "offline-counted", Pattern.compile("([0-9]{1,9})"),
            "handed-over", Pattern.compile("([0-9]{1,9}) \\+ ([0-9]{1,9}) \\+ ([0-9]{1,9})"),
            "evidence-accepted", Pattern.compile("([0-9]{1,9}): (.*)"));

    private MomentWords() {}

    static String detail(Moment moment) {
        var detail = moment.detail();
        if (detail == null || detail.isBlank()) return "";
        var form = FORMS.get(moment.kind());
        var found = form == null ? null : form.matcher(detail);
        if (found == null || !found.matches()) return detail;
        if (moment.kind().equals("contact-gap"))
            return BoardWords.length(Duration.ofSeconds(Long.parseLong(found.group(1))));
        var parts = new Object[found.groupCount()];
        for (int i = 0; i < parts.length; i++) parts[i] = found.group(i + 1);
        return I18NProvider.translate("sittings.moment." + moment.kind() + ".detail", parts);
    }
}
