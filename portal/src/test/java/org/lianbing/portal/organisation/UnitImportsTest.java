package org.lianbing.portal.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Workbook;
import org.lianbing.portal.shared.sheets.Finding;
import org.lianbing.portal.shared.sheets.SheetFile;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class UnitImportsTest {
    private record Row(String name, String level, String parent) {
        List<@Nullable Object> cells() {
            return Arrays.asList(name, level, parent);
        }
    }

    @Autowired
    UnitImports imports;

    @Autowired
    Units units;

    @Test
    void a_tree_in_any_order_becomes_units() {
        var tree = read(
                List.of(),
                row("一中队", "站所", "甲市第一县"),
                row("甲市第一县", "县级", "甲市"),
                row("某省", "省", ""),
                row("一中队", "中队", "甲市/甲市第二县"),
                row("甲市第二县", "县", "甲市"),
                row("甲市", "市级", "某省"));

        assertThat(tree.errors()).isEmpty();
        assertThat(tree.added())
                .extracting(NewUnit::name)
                .containsExactlyInAnyOrder("某省", "甲市", "甲市第一县", "甲市第二县", "一中队", "一中队");
        assertThat(tree.units()).extracting(Unit::depth).containsExactlyInAnyOrder(0, 1, 2, 2, 3, 3);
    }

    @Test
    void every_mistake_is_told_of_its_row() {
        var tree = read(
                List.of(),
                row("某省", "省", ""),
                row("甲市", "市", "某省"),
                row("", "县", "甲市"),
                row("乙县", "乡", "甲市"),
                row("丙县", "县", "甲士"),
                row("丁市", "市", "甲市"),
                row("甲市", "市", "某省"),
                row("另一省", "省", ""),
                row("戊站", "站所", "戊站"));

        assertThat(tree.errors())
                .extracting(Finding::row, Finding::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(4, "name.missing"),
                        org.assertj.core.groups.Tuple.tuple(5, "level.unknown"),
                        org.assertj.core.groups.Tuple.tuple(6, "parent.unknown"),
                        org.assertj.core.groups.Tuple.tuple(7, "level.order"),
                        org.assertj.core.groups.Tuple.tuple(8, "name.duplicate"),
                        org.assertj.core.groups.Tuple.tuple(9, "root.second"),
                        org.assertj.core.groups.Tuple.tuple(10, "parent.unknown"));
    }

    @Test
    void the_unit_a_fresh_installation_begins_with_takes_the_files_name() {
        var begun =
                new Unit(new org.lianbing.portal.shared.UnitId(1), null, "ROOT", "本级", UnitLevel.PROVINCE, "/1/", 0);

        var tree = read(List.of(begun), row("某市", "市", "无"), row("第一县", "县", "某市"));

        assertThat(tree.errors()).isEmpty();
        assertThat(tree.rename()).isEqualTo(new NewUnit(null, "ROOT", "某市", UnitLevel.CITY, 0));
        assertThat(tree.added()).extracting(NewUnit::parentCode).containsExactly("ROOT");
    }

    @Test
    void what_is_exported_can_be_taken_in_again_and_extended() {
        try (var _ = Acting.internally()) {
            units.create(List.of(
                    new NewUnit(null, "ui-P", "导省", UnitLevel.PROVINCE, 0),
                    new NewUnit("ui-P", "ui-A", "导市", UnitLevel.CITY, 0)));
        }
        var root = units("ui-P");
        try (var _ = Acting.as(Role.SYSTEM_ADMIN, root.path())) {
            var exported = imports.export("机构", level -> level == UnitLevel.PROVINCE ? "省" : "市")
                    .bytes();
            assertThat(imports.check(exported).added()).isEmpty();
            assertThatThrownBy(() -> imports.confirm(exported)).isInstanceOf(Conflict.class);

            var created = imports.confirm(file(row("导县", "县", "导市"), row("导站", "站所", "导县")));

            assertThat(created).isEqualTo(2);
            assertThat(units.within(Role.SYSTEM_ADMIN)).extracting(Unit::name).containsExactly("导省", "导市", "导县", "导站");
        }
    }

    private Unit units(String code) {
        try (var _ = Acting.internally()) {
            return units.parentsFirst().stream()
                    .filter(unit -> unit.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static UnitTree read(List<Unit> existing, Row... rows) {
        try (var sheet = SheetFile.open(file(rows))) {
            return UnitFile.read(sheet, existing);
        }
    }

    private static Row row(String name, String level, String parent) {
        return new Row(name, level, parent);
    }

    private static byte[] file(Row... rows) {
        return new Workbook("机构", List.of("单位名称", "层级", "上级机构"), Stream.of(rows).map(Row::cells)).bytes();
    }
}
