package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Line;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Actor;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Grant;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.OfficerId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Times;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class TransfersTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    Officers officers;

    @Autowired
    Transfers transfers;

    @Autowired
    Clock clock;

    RosterFixture fixture;
    OfficerId id;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
        id = fixture.id("f-1");
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void the_one_unit_proposes_and_the_other_agrees() {
        hr(1, "f-A");
        var transfer = transfers.offer(id, plan("f-B", MAY));
        assertThat(transfers.get(transfer).answerable()).isFalse();
        assertThat(transfers.count(TransferFilter.TO_ANSWER)).isZero();
        assertThat(officers.get(id).unitName()).isEqualTo("甲市第一县");
        assertThatThrownBy(() -> transfers.agree(transfer, 0)).hasMessage("officers.transfer.own");

        hr(2, "f-B");
        assertThat(transfers.count(TransferFilter.TO_ANSWER)).isEqualTo(1);
        assertThat(transfers.get(transfer).answerable()).isTrue();
        transfers.agree(transfer, 0);
        assertThat(officers.get(id).unitName()).isEqualTo("乙市");
        assertThat(officers.get(id).posting().from()).isEqualTo(MAY);

        hr(1, "f-A");
        var seen = transfers.list(TransferFilter.ANY, Window.first(10)).rows().getFirst();
        assertThat(List.of(seen.state(), seen.proposedBy(), String.valueOf(seen.decidedBy())))
                .containsExactly(TransferState.AGREED, "hr1", "hr2");
        assertThatThrownBy(() -> officers.get(id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_unit_asks_for_somebody_by_number_and_name_and_is_refused_with_a_reason() {
        hr(2, "f-B");
        assertThatThrownBy(() -> transfers.request("f-1", "别人", plan("f-B", MAY)))
                .isInstanceOf(Invalid.class)
                .hasMessage("officers.transfer.nobody");
        assertThatThrownBy(() -> transfers.request("f-1", "单雄信", plan("f-A1", MAY)))
                .isInstanceOf(NotAllowed.class);
        var transfer = transfers.request("f-1", "单雄信", plan("f-B", MAY));

        hr(1, "f-A");
        assertThatThrownBy(() -> transfers.refuse(transfer, " ", 0)).hasMessage("officers.transfer.no-reason");
        transfers.refuse(transfer, "本单位缺编", 0);
        assertThatThrownBy(() -> transfers.agree(transfer, 1)).isInstanceOf(Conflict.class);
        assertThat(officers.get(id).unitName()).isEqualTo("甲市第一县");

        hr(2, "f-B");
        assertThat(transfers.get(transfer).reason()).isEqualTo("本单位缺编");
        transfers.request("f-1", "单雄信", plan("f-B", MAY));
    }

    @Test
    void whoever_proposed_never_answers_even_with_rights_over_both() {
        hr(3, "f-P");
        var transfer = transfers.offer(id, plan("f-B", MAY));
        assertThat(transfers.get(transfer).answerable()).isFalse();
        assertThatThrownBy(() -> transfers.agree(transfer, 0)).hasMessage("officers.transfer.own");
        hr(4, "f-P");
        transfers.agree(transfer, 0);
        assertThat(officers.get(id).unitName()).isEqualTo("乙市");
    }

    @Test
    void one_at_a_time_and_only_by_those_concerned() {
        hr(1, "f-A");
        var transfer = transfers.offer(id, plan("f-B", MAY));
        assertThatThrownBy(() -> transfers.offer(id, plan("f-A1", MAY))).hasMessage("officers.transfer.same-unit");
        hr(5, "f-A1");
        assertThatThrownBy(() -> transfers.agree(transfer, 0)).isInstanceOf(NotAllowed.class);
        hr(2, "f-B");
        assertThatThrownBy(() -> transfers.withdraw(transfer, 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> transfers.agree(transfer, 7)).hasMessage("shared.changed-meanwhile");
        hr(1, "f-A");
        transfers.withdraw(transfer, 0);
        transfers.offer(id, plan("f-B", MAY));
        assertThatThrownBy(() -> transfers.offer(id, plan("f-B", MAY))).hasMessage("officers.transfer.waiting-already");
    }

    @Test
    void a_transfer_agreed_ahead_takes_effect_on_its_day() {
        hr(1, "f-A");
        var day = LocalDate.ofInstant(clock.instant(), Times.ZONE).plusDays(20);
        var transfer = transfers.offer(id, plan("f-B", day));
        hr(2, "f-B");
        transfers.agree(transfer, 0);
        hr(3, "f-P");
        assertThat(officers.get(id).unitName()).isEqualTo("甲市第一县");
        assertThat(officers.onDay(id, day).orElseThrow().unitName()).isEqualTo("乙市");
    }

    @Test
    void somebody_who_serves_elsewhere_meanwhile_is_not_moved() {
        hr(1, "f-A");
        var transfer = transfers.offer(id, plan("f-B", MAY));
        var city = new Posting(fixture.unit("f-A").id(), Line.GENERAL, PostStatus.ON_POST, MAY.minusDays(9));
        roster.post(id, city, "某人调〔2026〕9号", 0);
        hr(2, "f-B");
        assertThatThrownBy(() -> transfers.agree(transfer, 0)).hasMessage("officers.transfer.moved");
    }

    private TransferPlan plan(String unit, LocalDate from) {
        return new TransferPlan(fixture.unit(unit).id(), Line.GENERAL, from, "某人调〔2026〕5号");
    }

    private void hr(long account, String unit) {
        var grants = List.of(new Grant(Role.HR, fixture.unit(unit).path()));
        Acting.as(new Actor(account, "hr" + account, null, grants));
    }
}
