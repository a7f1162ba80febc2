package org.lianbing.portal.officers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.imports.PersonRow;
import org.lianbing.portal.officers.persistence.OfficerRow;

/// What a file would change about somebody of the roster.
public final class PersonChange {
    /// One value; phone numbers masked.
    ///
    /// @param field machine name, `education`
    public record Value(
            String field, @Nullable Object before, @Nullable Object after) {}

    private final OfficerRow before;
    private final PersonRow person;
    private final List<Value> values;

    PersonChange(OfficerRow before, PersonRow person, List<Value> values) {
        this.before = before;
        this.person = person;
        this.values = List.copyOf(values);
    }

    public int row() {
        return person.row();
    }

    public String number() {
        return before.number();
    }

    public String name() {
        return before.name();
    }

    public List<Value> values() {
        return values;
    }

    boolean changes(String field) {
        return values.stream().anyMatch(value -> value.field().equals(field));
    }

    OfficerRow before() {
        return before;
    }

    PersonRow person() {
        return person;
    }
}
