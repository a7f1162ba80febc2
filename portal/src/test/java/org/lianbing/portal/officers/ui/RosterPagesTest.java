package org.lianbing.portal.officers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.BatchLine;
import org.lianbing.portal.officers.ChineseId;
import org.lianbing.portal.officers.DuplicatePair;
import org.lianbing.portal.officers.OfficerEdit;
import org.lianbing.portal.officers.OfficerLine;
import org.lianbing.portal.officers.Officers;
import org.lianbing.portal.officers.PostStatus;
import org.lianbing.portal.officers.Posting;
import org.lianbing.portal.officers.Roster;
import org.lianbing.portal.officers.RosterFixture;
import org.lianbing.portal.officers.Transfer;
import org.lianbing.portal.officers.TransferPlan;
import org.lianbing.portal.officers.TransferState;
import org.lianbing.portal.officers.Transfers;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Grant;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.Domain;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class RosterPagesTest extends SpringBrowserlessTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    Transfers transfers;

    RosterFixture fixture;
    OfficerId id;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        id = fixture.id("f-1");
        hr(1, "f-P");
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_list_and_the_page_say_how_it_was_on_the_day_in_the_address() {
        roster.post(id, posting("f-B"), "某人调〔2026〕1号", 0);
        var before = MAY.minusDays(1);

        open("officers", "unit=" + fixture.unit("f-B").id().value() + "&day=" + before);
        assertThat(names()).containsExactly("查良");
        open("officers", "unit=" + fixture.unit("f-B").id().value());
        assertThat(names()).containsExactly("单雄信", "查良");

        open("officers/" + id.value(), "day=" + before);
        assertThat(words()).contains("甲市第一县").doesNotContain("编辑");
        navigate("officers/" + id.value(), OfficerView.class);
        assertThat(words()).contains("乙市", "履历", "机构：甲市第一县 → 乙市", "依据：某人调〔2026〕1号");
    }

    @Test
    void of_two_clerks_with_the_dialog_open_the_second_reads_one_sentence() {
        navigate("officers/" + id.value(), OfficerView.class);
        test(button("编辑")).click();
        var officer = officers.get(id);
        roster.update(
                id,
                new OfficerEdit(
                        officer.person(),
                        officer.schooling(),
                        officer.work(),
                        officer.papers(),
                        null,
                        "先到者",
                        officer.version()));
        var remark = find(TextField.class).all().stream()
                .filter(field -> "备注".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(remark).setValue("后到者");

        test(button("保存")).click();

        assertThat(officers.get(id).remark()).isEqualTo("先到者");
        assertThat(find(EditDialog.class).single().isOpened()).isTrue();
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void a_transfer_is_agreed_beside_the_list() {
        var plan = new TransferPlan(fixture.unit("f-B").id(), Line.GENERAL, MAY, "某人调〔2026〕5号");
        var transfer = transfers.offer(id, plan);
        open("transfers", "transfer=" + transfer.value());
        assertThat(words()).contains("等待对方单位答复。");

        hr(2, "f-B");
        open("transfers", "answer=1&transfer=" + transfer.value());
        assertThat(test(this.<Transfer>grid()).getRow(0).name()).isEqualTo("单雄信");
        test(button("同意调动")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(transfers.get(transfer).state()).isEqualTo(TransferState.AGREED);
        assertThat(officers.get(id).unitName()).isEqualTo("乙市");
    }

    @Test
    void a_batch_edit_is_shown_before_it_is_made() {
        open("officers/batch", "q=f-3");
        var form = find(BatchForm.class).single();
        @SuppressWarnings("unchecked")
        var domain =
                (Select<Domain>) form.getContent().getChildren().findFirst().orElseThrow();
        domain.setValue(Domain.PORT);
        test(button("预览修改")).click();
        @SuppressWarnings("unchecked")
        var lines = (Grid<BatchLine>) find(BatchDialog.class)
                .single()
                .getChildren()
                .filter(Grid.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(test(lines).getRow(0).name()).isEqualTo("查良");
        test(button("修改 1 人")).click();
        assertThat(officers.get(fixture.id("f-3")).work().domain()).isEqualTo(Domain.PORT);
    }

    @Test
    void duplicates_stand_side_by_side() {
        var twin = fixture.twin("f-1b", "单雄信", ChineseId.complete("99000119800101003"), "f-B");
        roster.registerAll(List.of(twin));
        navigate("duplicates", DuplicatesView.class);
        var pairs = test(this.<DuplicatePair>grid());
        int row = 0;
        while (!pairs.getRow(row).first().id().equals(id)) row++;
        var pair = pairs.getRow(row);
        open(
                "duplicates",
                "pair=" + pair.first().id().value() + "-" + pair.second().id().value());
        assertThat(words()).contains("是同一人吗？", "f-1", "f-1b");
    }

    private static void open(String page, String query) {
        UI.getCurrent().navigate(page, QueryParameters.fromString(query));
    }

    private Posting posting(String unit) {
        return new Posting(fixture.unit(unit).id(), Line.GENERAL, PostStatus.ON_POST, MAY);
    }

    @SuppressWarnings("unchecked")
    private List<String> names() {
        var grid = (Grid<OfficerLine>) (Grid<?>) find(RosterGrid.class).single();
        var rows = test(grid);
        return IntStream.range(0, rows.size())
                .mapToObj(row -> rows.getRow(row).name())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> Grid<T> grid() {
        return (Grid<T>) (Grid<?>) find(Grid.class).all().stream().findFirst().orElseThrow();
    }

    private Button button(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }

    private String words() {
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private void hr(long account, String unit) {
        Acting.as(new Actor(
                account,
                "hr" + account,
                null,
                List.of(new Grant(Role.HR, fixture.unit(unit).path()))));
    }
}
