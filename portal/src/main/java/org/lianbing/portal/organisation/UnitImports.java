package org.lianbing.portal.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianbing.portal.organisation.persistence.UnitMapper;
import org.lianbing.portal.shared.Actors;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.sheets.SheetFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The unit tree from and to .xlsx (机构名称, 层级, 上级机构, 机构代码).
@Service
public class UnitImports {
    private static final String ADMIN = "hasRole('SYSTEM_ADMIN')";

    private final Units units;
    private final UnitMapper mapper;
    private final Actors actors;
    private final Audit audit;

    UnitImports(Units units, UnitMapper mapper, Actors actors, Audit audit) {
        this.units = units;
        this.mapper = mapper;
        this.actors = actors;
        this.audit = audit;
    }

    /// Lays a file over the units there are; stores nothing. Units already there stay as they are.
    ///
    /// @throws Invalid when it is no file of units, with the reason
    @PreAuthorize(ADMIN)
    @Transactional(readOnly = true)
    public UnitTree check(byte[] file) {
        reach();
        try (var sheet = SheetFile.open(file)) {
            return UnitFile.read(sheet, units.parentsFirst());
        }
    }

    /// Creates what the file adds, all of it or nothing.
    ///
    /// @return how many units were created or renamed
    /// @throws Conflict when the file has errors or adds nothing
    @PreAuthorize(ADMIN)
    @Transactional
    public int confirm(byte[] file) {
        var tree = check(file);
        if (!tree.errors().isEmpty()) throw new Conflict("organisation.import.not-clean");
        var rename = tree.rename();
        if (tree.added().isEmpty() && rename == null) throw new Conflict("organisation.import.nothing");
        if (rename != null) rename(rename);
        units.create(tree.added());
        return tree.added().size() + (rename == null ? 0 : 1);
    }

    /// The units within reach, in the form that can be taken in again; without any, a template.
    ///
    /// @param levels words for the levels
    @PreAuthorize(ADMIN)
    @Transactional(readOnly = true)
    public Workbook export(String sheet, java.util.function.Function<UnitLevel, String> levels) {
        var visible = units.within(Role.SYSTEM_ADMIN);
        if (visible.isEmpty()) throw new NotAllowed();
        var directory = new UnitDirectory(units.parentsFirst());
        var byId = units.byId();
        var headings =
                Arrays.stream(UnitColumn.values()).map(UnitFile.HEADINGS::name).toList();
        return new Workbook(sheet, headings, visible.stream().map(unit -> {
            var parent = unit.parentId() == null ? null : byId.get(unit.parentId());
            return row(unit, parent == null ? "" : directory.path(parent), levels.apply(unit.level()));
        }));
    }

    private static List<@Nullable Object> row(Unit unit, String parent, String level) {
        var row = new ArrayList<@Nullable Object>();
        Collections.addAll(row, unit.name(), level, parent, unit.code());
        return row;
    }

    private void rename(NewUnit root) {
        var unit = units.parentsFirst().getFirst();
        actors.scope(Role.SYSTEM_ADMIN).require(unit.path());
        mapper.rename(unit.id(), root.name(), root.level());
        audit.record("unit.renamed", "unit", String.valueOf(unit.id().value()), unit.id(), root.name());
    }

    private void reach() {
        if (units.within(Role.SYSTEM_ADMIN).isEmpty()) throw new NotAllowed();
    }
}
