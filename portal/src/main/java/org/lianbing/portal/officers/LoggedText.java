package org.lianbing.portal.officers;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.lianbing.portal.shared.Invalid;

/// A sentence somebody writes and the audit log keeps: no id or phone number may stand in it, because nobody could
/// ever take it out again.
final class LoggedText {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}./\\\\_·•,、，]+");
    /// A mobile number, or fifteen to eighteen places with a birth date where an id number has it.
    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\d)1\\d{10}(?!\\d)|\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])\\d{5}[\\dXx]|\\d{8}(?:0[1-9]|1[0-2])\\d{5}");
    private static final Pattern LONG_RUN = Pattern.compile("\\d{7,}[\\dXx]?");

    private LoggedText() {}

    /// The text without spaces around it.
    ///
    /// @throws Invalid when it holds what may be an id or phone number, however it is written
    static String of(String text) {
        var digits = SEPARATORS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        if (NUMBER.matcher(digits).find()) throw new Invalid("officers.persondata.reason.number");
        return text.strip();
    }

    /// A name nobody can be asked to change, such as a file's: long rows of digits become stars.
    static String masked(String name) {
        return LONG_RUN.matcher(name).replaceAll("****");
    }
}
