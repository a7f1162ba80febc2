package org.lianbing.portal.sittings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.Board;
import org.lianbing.portal.sittings.BoardFilter;
import org.lianbing.portal.sittings.Incident;
import org.lianbing.portal.sittings.IncidentFilter;
import org.lianbing.portal.sittings.Incidents;
import org.lianbing.portal.sittings.Room;
import org.lianbing.portal.sittings.Rooms;
import org.lianbing.portal.sittings.testing.TwoCounties;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class BoardViewTest extends SpringBrowserlessTest {
    @Autowired
    ApplicationContext portal;

    @Autowired
    Board board;

    @Autowired
    Rooms rooms;

    @Autowired
    Incidents incidents;

    TwoCounties counties;

    @BeforeEach
    void watch() {
        counties = new TwoCounties(portal, 6);
        counties.begin(0, Instant.now());
        counties.begin(1, Instant.now().minusSeconds(300));
        Acting.as(Role.INVIGILATOR, counties.hall.unitPath);
        UI.getCurrent().setLocale(Texts.CHINESE);
    }

    @AfterEach
    void leave() {
        Acting.internally().close();
    }

    @Test
    void the_figures_filter_the_list() {
        navigate(path("sittings"), BoardView.class);
        assertThat(figures()).isEqualTo(List.of("6全部考生", "4未进场", "1作答中", "1失联", "0已交卷"));

        var grid = find(BoardGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(6);
        test(figure("失联")).click();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).number())
                .isEqualTo(counties.hall.candidate(1).username());
    }

    @Test
    void granting_says_whom_it_reaches_before_it_is_done() {
        navigate(
                "exams/" + counties.hall.exam.value() + "/sittings/"
                        + counties.sitting(0).hex(),
                SittingView.class);
        test(find(Button.class).withText("补时").single()).click();

        assertThat(find(Paragraph.class).all())
                .anyMatch(text -> text.getText().startsWith("将给 1 人补时 10 分钟。其中 1 人正在作答"));
        var confirm = find(Button.class).withText("给 1 人补时 10 分钟").single();
        assertThat(confirm.isEnabled()).isFalse();
        test(find(TextField.class).single()).setValue("换机");
        test(confirm).click();

        assertThat(board.course(counties.hall.exam, counties.sitting(0)).line().granted())
                .isEqualTo(10);
    }

    @Test
    void everyone_is_seated_after_a_word_of_how_many() {
        navigate(path("rooms"), RoomsView.class);
        test(find(Button.class).withText("自动编排").single()).click();
        test(find(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class).single())
                .confirm();

        assertThat(rooms.of(counties.hall.exam)).extracting(Room::people).isEqualTo(List.of(3, 3));
    }

    @Test
    void an_entry_is_written_from_the_log() {
        navigate(path("incidents"), IncidentsView.class);
        test(find(Button.class).withText("记一笔").single()).click();
        @SuppressWarnings("unchecked")
        Select<String> category = find(Select.class).single();
        category.setValue("NETWORK");
        test(find(TextArea.class).single()).setValue("网络中断");
        test(find(Button.class).withText("写入记录").single()).click();

        assertThat(incidents
                        .list(counties.hall.exam, IncidentFilter.ANY, Window.all())
                        .rows())
                .extracting(Incident::note)
                .isEqualTo(List.of("网络中断"));
    }

    @Test
    void a_seat_list_prints_a_line_for_everyone() {
        counties.hall
                .sql()
                .update(
                        "update officer set identity_sealed = ? where unit_id = ?",
                        portal.getBean(org.lianbing.portal.shared.PersonalData.class)
                                .seal(org.lianbing.portal.officers.ChineseId.complete("99010119900101001")
                                        .value()),
                        counties.hall.unit.value());
        rooms.seatAll(counties.hall.exam, 30);

        navigate(path("seats"), SeatsPrint.class);

        assertThat(find(com.vaadin.flow.component.html.NativeTableCell.class).all())
                .filteredOn(cell -> cell.getText().equals("单雄信"))
                .hasSize(6);
        assertThat(board.count(counties.hall.exam, BoardFilter.ANY)).isEqualTo(6);
    }

    private String path(String page) {
        return "exams/" + counties.hall.exam.value() + "/" + page;
    }

    private List<String> figures() {
        return find(NativeButton.class).all().stream()
                .filter(com.vaadin.flow.component.Component::isVisible)
                .map(button -> button.getElement().getTextRecursively())
                .toList();
    }

    private NativeButton figure(String word) {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().endsWith(word))
                .findFirst()
                .orElseThrow();
    }
}
