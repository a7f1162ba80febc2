package org.lianbing.portal.officers.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.PersonType;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.sheets.Findings;

/// One person of a file.
///
/// @param row     as Excel shows it
/// @param values  what was understood: texts as `String`, days as `LocalDate`, words as their enum, the id as
///                [ChineseId], the phone as `Phone`, the unit as [Unit]
/// @param cleared fields that say "none" (无, —), in contrast to those left empty
public record PersonRow(int row, Map<Field, Object> values, Set<Field> cleared) {
    PersonRow(int row) {
        this(row, new EnumMap<>(Field.class), EnumSet.noneOf(Field.class));
    }

    public <T> @Nullable T get(Field field, Class<T> type) {
        return type.cast(values.get(field));
    }

    public @Nullable ChineseId identity() {
        return get(Field.IDENTITY, ChineseId.class);
    }

    public @Nullable Unit unit() {
        return get(Field.UNIT, Unit.class);
    }

    public @Nullable String text(Field field) {
        return get(field, String.class);
    }

    /// Officers serve under nobody: what is written there is left out, and told.
    public void unsupervised(Findings findings) {
        if (values.remove(Field.SUPERVISOR) != null)
            findings.notice(row, Field.SUPERVISOR.code(), "supervisor.officer");
    }

    public PersonType type() {
        var type = get(Field.TYPE, PersonType.class);
        return type == null ? PersonType.OFFICER : type;
    }
}
