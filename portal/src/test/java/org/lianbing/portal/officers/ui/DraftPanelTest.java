package org.lianbing.portal.officers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.officers.RosterDraft;
import org.lianbing.portal.officers.RosterFixture;
import org.lianbing.portal.officers.RosterImports;
import org.lianbing.portal.officers.imports.SampleRoster;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class DraftPanelTest extends SpringBrowserlessTest {
    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    RosterImports imports;

    final Map<String, String> said = new HashMap<>();

    @BeforeEach
    void enter() {
        var fixture = new RosterFixture(units, roster);
        Acting.as(Role.HR, fixture.unit("f-A").path());
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void what_is_missing_is_named_and_a_column_can_be_chosen_for_it() {
        show(check(List.of("姓名", "身份代码", "单位")));

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("表中没有认出：身份证号。"));
        select("B · 身份代码").setValue("identity");
        press("按所选重新识别");

        assertThat(said).isEqualTo(Map.of("A", "name", "B", "identity", "C", "unit"));
    }

    @Test
    void two_columns_cannot_mean_the_same() {
        show(check(List.of("姓名", "身份证号", "单位", "部门")));
        var second = select("D · 部门");
        assertThat(second.getValue()).isEmpty();

        second.setValue("unit");
        press("按所选重新识别");

        assertThat(said).isEmpty();
        assertThat(second.isInvalid()).isTrue();
        assertThat(second.getErrorMessage()).isEqualTo("与 C 列相同");
    }

    private RosterDraft check(List<String> columns) {
        var people = new SampleRoster(columns).people(2, 78, "f-A1");
        return imports.check(people.bytes(), "x.xlsx", false, Progress.SILENT);
    }

    private void show(RosterDraft draft) {
        UI.getCurrent().add(new DraftPanel(draft, () -> {}, said::putAll, () -> {}));
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return (Select<String>) find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String text) {
        var button = find(Button.class).all().stream()
                .filter(one -> text.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }
}
