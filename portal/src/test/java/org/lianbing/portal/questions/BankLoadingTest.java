package org.lianbing.portal.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.bank.BankReader;
import org.lianbing.questionbank.bank.BankSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class BankLoadingTest {
    @Autowired
    BankLoading loading;

    @Autowired
    Questions questions;

    @Test
    void the_shipped_bank_is_in_the_database_after_the_start_and_not_taken_in_twice() {
        try (var _ = Acting.internally()) {
            assertThat(loading.load(shipped())).isEqualTo(new Loaded(0, 0));
        }
        try (var _ = Acting.as(Role.TRAINER, "/")) {
            var all = questions.list(QuestionFilter.none(), Window.all());
            assertThat(all.total()).isEqualTo(BankReader.standard().versions().size());
            assertThat(all.rows())
                    .allMatch(question -> question.current() && question.status() == QuestionStatus.APPROVED);
        }
    }

    @Test
    void a_newer_release_proposes_a_version_and_leaves_the_one_in_force() {
        var before = BankReader.standard().versions().stream()
                .filter(version -> version.type() == QuestionType.JUDGE)
                .findFirst()
                .orElseThrow();
        var newer = new TreeMap<>(shipped());
        newer.replaceAll((_, text) -> text.replace(before.explanation(), before.explanation() + "（修订）"));
        try (var _ = Acting.internally()) {
            assertThat(loading.load(newer)).isEqualTo(new Loaded(0, 1));
            assertThat(loading.load(newer)).isEqualTo(new Loaded(0, 0));

            var id = before.id();
            assertThat(questions.get(id).version()).isEqualTo(before);
            assertThat(questions.versions(id))
                    .extracting(question -> question.version().version(), Question::current)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(before.version() + 1, false),
                            org.assertj.core.groups.Tuple.tuple(before.version(), true));
        }
    }

    @Test
    void filters_and_words_narrow_the_list_together() {
        try (var _ = Acting.as(Role.LEGAL_REVIEWER, "/1/")) {
            var all = questions.list(partTwoSingles(""), Window.first(1));
            var found = questions.list(partTwoSingles("听证"), Window.first(50));

            assertThat(found.total()).isPositive().isLessThan(all.total());
            assertThat(found.rows()).allSatisfy(question -> {
                assertThat(question.version().part().number()).isEqualTo(2);
                assertThat(question.version().type()).isEqualTo(QuestionType.SINGLE);
            });
            var id = found.rows().getFirst().version().id();
            assertThat(questions.get(new QuestionId(id.value())).version().id()).isEqualTo(id);
        }
    }

    private static SortedMap<String, String> shipped() {
        return BankSource.classPath(BankReader.class.getClassLoader());
    }

    private static QuestionFilter partTwoSingles(String words) {
        return new QuestionFilter(
                words, Set.of(2), Set.of(QuestionType.SINGLE), Set.of(), Set.of(), Set.of(), Set.of(), null);
    }
}
