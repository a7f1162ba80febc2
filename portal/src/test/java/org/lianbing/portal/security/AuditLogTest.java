package org.lianbing.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Audit;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.shared.sheets.Progress;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class AuditLogTest {
    private static final AuditFilter TOLD = new AuditFilter(null, null, "", "test.told", "", null, "");

    @Autowired
    AuditLog log;

    @Autowired
    Audit audit;

    @Test
    void a_long_list_is_taken_piece_by_piece_while_others_write() {
        tell(0, 7);
        var taken = new ArrayList<String>();
        var piece = older(Long.MAX_VALUE);
        while (!piece.isEmpty()) {
            piece.forEach(entry -> taken.add(entry.detail()));
            tell(100, 3);
            piece = older(piece.getLast().id());
        }
        assertThat(taken).containsExactly("6", "5", "4", "3", "2", "1", "0");
    }

    @Test
    void an_entry_is_found_by_actor_act_subject_and_words() {
        tell(7, 1);
        try (var _ = Acting.as(Role.AUDITOR, "/")) {
            var wanted = new AuditFilter(null, null, "lianb", "test.", "test 1", null, "7");
            assertThat(log.list(wanted, Window.first(5)).rows())
                    .extracting(AuditEntry::detail)
                    .containsExactly("7");
            var other = new AuditFilter(null, null, "li_nb", "test.told", "test 1", null, "7");
            assertThat(log.list(other, Window.first(5)).total()).isZero();
        }
    }

    @Test
    void an_auditor_of_a_part_of_the_tree_does_not_check_the_chain_of_all() {
        try (var _ = Acting.as(Role.AUDITOR, "/999999999/")) {
            assertThat(log.checks()).isFalse();
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> log.check(Progress.SILENT));
        }
        try (var _ = Acting.as(Role.AUDITOR, "/")) {
            assertThat(log.checks()).isTrue();
        }
    }

    private List<AuditEntry> older(long than) {
        try (var _ = Acting.as(Role.AUDITOR, "/")) {
            return log.older(TOLD, than, 2);
        }
    }

    private void tell(int from, int entries) {
        try (var _ = Acting.internally()) {
            IntStream.range(from, from + entries)
                    .forEach(entry -> audit.record("test.told", "test", "1", null, String.valueOf(entry)));
        }
    }
}
