package org.lianbing.portal.officers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.officers.DataRequest.Kind;
import org.lianbing.portal.officers.DataRequest.State;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class DataRequestsTest {
    private static final RequestText WISH = new RequestText("学历应为本科");

    @Autowired
    Units units;

    @Autowired
    Roster roster;

    @Autowired
    DataRequests requests;

    RosterFixture fixture;

    @BeforeEach
    void enter() {
        fixture = new RosterFixture(units, roster);
    }

    @Test
    void a_person_asks_hr_answers_and_the_person_reads_it() {
        DataRequest asked;
        try (var _ = officer("f-1")) {
            requests.ask(Kind.CORRECTION, WISH);
            asked = requests.own(Window.first(9)).getFirst();
            assertThat(asked.state()).isEqualTo(State.OPEN);
        }
        try (var _ = Acting.as(Role.HR, fixture.unit("f-A").path())) {
            assertThat(requests.list(State.OPEN, Window.first(9)).rows())
                    .extracting(DataRequest::id)
                    .containsExactly(asked.id());
            requests.grant(asked.id(), new RequestText("已更正"));
            assertThatThrownBy(() -> requests.refuse(asked.id(), WISH)).isInstanceOf(Conflict.class);
        }
        try (var _ = officer("f-1")) {
            assertThat(requests.own(Window.first(9)).getFirst())
                    .extracting(DataRequest::state, DataRequest::answer, DataRequest::answeredBy)
                    .containsExactly(State.GRANTED, "已更正", "HR");
            assertThatThrownBy(() -> requests.withdraw(asked.id())).isInstanceOf(Conflict.class);
        }
    }

    @Test
    void nobody_withdraws_or_reads_anothers() {
        DataRequest asked;
        try (var _ = officer("f-1")) {
            requests.ask(Kind.OBJECTION, WISH);
            asked = requests.own(Window.first(9)).getFirst();
        }
        try (var _ = officer("f-2")) {
            assertThat(requests.own(Window.first(9))).isEmpty();
            assertThatThrownBy(() -> requests.withdraw(asked.id())).isInstanceOf(NotAllowed.class);
        }
        try (var _ = Acting.as(Role.HR, fixture.unit("f-B").path())) {
            assertThat(requests.list(null, Window.first(9)).total()).isZero();
            assertThatThrownBy(() -> requests.get(asked.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> requests.grant(asked.id(), WISH)).isInstanceOf(NotAllowed.class);
        }
        try (var _ = officer("f-1")) {
            requests.withdraw(asked.id());
            assertThat(requests.own(Window.first(9)).getFirst().state()).isEqualTo(State.WITHDRAWN);
        }
    }

    @Test
    void no_number_stands_in_the_text() {
        assertThatThrownBy(() -> new RequestText("身份证号应为 990001 1980 0101 0011"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new RequestText("电话 138-1234-5678")).isInstanceOf(Invalid.class);
    }

    private Acting officer(String number) {
        return Acting.asOfficer(fixture.id(number), fixture.unit("f-A1").path());
    }
}
