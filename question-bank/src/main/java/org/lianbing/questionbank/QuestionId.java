package org.lianbing.questionbank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// A question's stable name, `P<part>-<slug>-<number>`: `P2-admin-penalty-law-001`. Never reused.
///
/// The slug is the bank file's name; questions born in a portal use a slug of their own, such as `local`.
public record QuestionId(@JsonValue String value) implements Comparable<QuestionId> {
    private static final Pattern FORM = Pattern.compile("P[1-7]-[a-z0-9]+(-[a-z0-9]+)*-\\d{3,6}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionId {
        new Problems()
                .refuseIf(!FORM.matcher(value).matches(), "id", Rule.ID_FORM, value)
                .orThrow();
    }

    public Part part() {
        return Part.of(value.charAt(1) - '0');
    }

    public String slug() {
        return value.substring(3, value.lastIndexOf('-'));
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
