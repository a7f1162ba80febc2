package org.lianbing.portal.officers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.shared.UnitId;

/// Choosing one of the units within reach by typing a part of its name.
final class UnitField extends ComboBox<Unit> {
    private static final long serialVersionUID = 1L;

    private final transient List<Unit> units;

    UnitField(String label, List<Unit> units) {
        super(label);
        this.units = units;
        setItems(units);
        setItemLabelGenerator(Unit::name);
        setClearButtonVisible(true);
    }

    @Nullable
    UnitId id() {
        var unit = getValue();
        return unit == null ? null : unit.id();
    }

    void show(@Nullable UnitId id) {
        setValue(units.stream().filter(unit -> unit.id().equals(id)).findFirst().orElse(null));
    }
}
