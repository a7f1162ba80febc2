package org.lianbing.portal.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.exams.ExamCancelled;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.Invalid;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.sittings.testing.TwoCounties;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class IncidentsTest {
    private final Instant at = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    ApplicationContext portal;

    @Autowired
    Incidents incidents;

    @Autowired
    Board board;

    TwoCounties counties;

    @BeforeEach
    void open() {
        counties = new TwoCounties(portal, 4);
    }

    @Test
    void an_entry_is_found_by_words_person_and_category() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.hall.unitPath)) {
            incidents.write(counties.hall.exam, entry("NETWORK", "网络中断 3 分钟", 0));
            incidents.write(counties.hall.exam, entry("LATE", "迟到 10 分钟", 1));

            assertThat(notes(new IncidentFilter("中断", null, null, null))).isEqualTo(List.of("网络中断 3 分钟"));
            assertThat(notes(new IncidentFilter("", null, "LATE", null))).isEqualTo(List.of("迟到 10 分钟"));
            assertThat(notes(IncidentFilter.of(counties.sitting(0)))).isEqualTo(List.of("网络中断 3 分钟"));
            assertThat(notes(new IncidentFilter("单雄信", null, null, null))).hasSize(2);
            assertThat(notes(new IncidentFilter("%", null, null, null))).isEmpty();
            assertThat(board.course(counties.hall.exam, counties.sitting(0))
                            .line()
                            .incidents())
                    .isEqualTo(1);
        }
    }

    @Test
    void a_correction_stands_beside_what_it_corrects_and_only_once() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.hall.unitPath)) {
            var wrong = incidents.write(counties.hall.exam, entry("MISCONDUCT", "交头接耳", 0));
            var right = incidents.correct(counties.hall.exam, wrong, entry("OTHER", "借橡皮", 0));

            var rows = incidents
                    .list(counties.hall.exam, IncidentFilter.ANY, Window.all())
                    .rows();
            assertThat(rows)
                    .extracting(Incident::id, Incident::corrects, Incident::correctedBy)
                    .satisfies(all -> {
                        assertThat(all).hasSize(2);
                        assertThat(all.get(0).toList()).isEqualTo(java.util.Arrays.asList(wrong, null, right));
                        assertThat(all.get(1).toList()).isEqualTo(java.util.Arrays.asList(right, wrong, null));
                    });
            assertThatThrownBy(() -> incidents.correct(counties.hall.exam, wrong, entry("OTHER", "再改", 0)))
                    .isInstanceOf(Conflict.class);
        }
    }

    @Test
    void a_county_reads_and_writes_of_its_own_people_only() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.path(counties.second))) {
            incidents.write(counties.hall.exam, entry("ILLNESS", "头晕", 1));
            assertThatThrownBy(() -> incidents.write(counties.hall.exam, entry("ILLNESS", "头晕", 0)))
                    .isInstanceOf(NotAllowed.class);
        }
        try (var _ = Acting.as(Role.INVIGILATOR, counties.path(counties.first))) {
            assertThat(notes(IncidentFilter.ANY)).isEmpty();
        }
        try (var _ = Acting.as(Role.TRAINER, counties.hall.unitPath)) {
            assertThat(notes(IncidentFilter.ANY)).isEqualTo(List.of("头晕"));
        }
    }

    @Test
    void an_entry_needs_a_listed_category_and_a_time_that_has_been() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.hall.unitPath)) {
            assertThatThrownBy(() -> incidents.write(counties.hall.exam, entry("GOSSIP", "……", 0)))
                    .isInstanceOf(Invalid.class);
            var ahead = new NewIncident(null, "OTHER", Instant.now().plusSeconds(60), "……", List.of());
            assertThatThrownBy(() -> incidents.write(counties.hall.exam, ahead)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void an_exam_can_be_called_off_although_the_log_speaks_of_somebody_who_never_came() {
        try (var _ = Acting.as(Role.INVIGILATOR, counties.hall.unitPath)) {
            incidents.write(counties.hall.exam, entry("LATE", "未到场", 0));
        }

        portal.publishEvent(new ExamCancelled(counties.hall.exam));

        assertThat(counties.hall.count("select count(*) from sitting where exam_id = ?"))
                .isOne();
        assertThat(counties.hall.count("select count(*) from incident where exam_id = ?"))
                .isOne();
    }

    private NewIncident entry(String category, String note, int candidate) {
        return new NewIncident(null, category, at, note, List.of(counties.sitting(candidate)));
    }

    private List<String> notes(IncidentFilter filter) {
        return incidents.list(counties.hall.exam, filter, Window.all()).rows().stream()
                .map(Incident::note)
                .toList();
    }
}
