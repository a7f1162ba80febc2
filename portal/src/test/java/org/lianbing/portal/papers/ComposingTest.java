package org.lianbing.portal.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianbing.portal.papers.BankFixture.cell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Unit;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.shared.Conflict;
import org.lianbing.portal.shared.NotAllowed;
import org.lianbing.portal.shared.PaperId;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Window;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.marking.MarkRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class ComposingTest {
    @Autowired
    Units units;

    @Autowired
    Blueprints blueprints;

    @Autowired
    Composing composing;

    @Autowired
    Papers papers;

    private Unit province;

    @BeforeEach
    void create() {
        try (var _ = Acting.internally()) {
            province = BankFixture.province(units, "t-composing");
        }
    }

    @Test
    void a_paper_has_its_sections_in_the_order_of_types_and_the_points_of_the_cells() {
        try (var _ = Acting.as(Role.TRAINER, province.path())) {
            var paper = composed(1);

            assertThat(papers.slots(paper))
                    .extracting(
                            PaperSlot::slot,
                            PaperSlot::section,
                            slot -> slot.points().intValueExact())
                    .containsExactly(
                            tuple(1, "single", 1),
                            tuple(2, "multiple", 2),
                            tuple(3, "judge", 1),
                            tuple(4, "blank", 2),
                            tuple(5, "short", 4),
                            tuple(6, "case", 5));
            assertThat(papers.get(paper).total()).isEqualByComparingTo("15");
        }
    }

    @Test
    void the_same_seed_draws_the_same_questions() {
        try (var _ = Acting.as(Role.TRAINER, province.path())) {
            var id = blueprints.create(province.id(), "百题", List.of(cell(QuestionType.SINGLE, 20, "1")));
            assertThat(versions(composing.compose(id, "甲", 7))).isEqualTo(versions(composing.compose(id, "乙", 7)));
            assertThat(versions(composing.compose(id, "丙", 7))).isNotEqualTo(versions(composing.compose(id, "丁", 8)));
        }
    }

    @Test
    void a_blueprint_that_cannot_be_met_makes_no_paper_and_says_how_much_is_missing() {
        try (var _ = Acting.as(Role.TRAINER, province.path())) {
            var id = blueprints.create(province.id(), "太多", List.of(cell(QuestionType.CASE, 400, "1")));
            var available = blueprints.supply().kinds().entrySet().stream()
                    .filter(kind -> kind.getKey().type() == QuestionType.CASE)
                    .mapToInt(java.util.Map.Entry::getValue)
                    .sum();

            var composed = composing.compose(id, "太多", 1);

            assertThat(composed).isInstanceOfSatisfying(Composed.Shortfall.class, shortfall -> {
                var shortage = shortfall.feasibility().shortages().getFirst();
                assertThat(shortage.wanted()).isEqualTo(400);
                assertThat(shortage.available()).isEqualTo(available);
            });
            assertThat(papers.list(new PaperFilter("", null), Window.all()).total())
                    .isZero();
        }
    }

    @Test
    void a_swap_takes_an_equivalent_and_nothing_else() {
        try (var _ = Acting.as(Role.TRAINER, province.path())) {
            var paper = composed(1);
            var before = papers.slots(paper).getFirst().version();
            var swap = composing.alternatives(paper, 1).getFirst();
            composing.swap(paper, 0, 1, swap.replacement().versionId());

            var after = papers.slots(paper).getFirst().version();
            assertThat(after).isEqualTo(swap.replacement().version()).isNotEqualTo(before);
            assertThat(after.part()).isEqualTo(before.part());
            var another = papers.slots(paper).get(2).versionId();
            assertThatThrownBy(() -> composing.swap(paper, 1, 1, another)).hasMessage("papers.no-alternative");
        }
    }

    @Test
    void a_frozen_paper_never_changes_again() {
        try (var _ = Acting.as(Role.TRAINER, province.path())) {
            var paper = composed(1);
            var other =
                    composing.alternatives(paper, 1).getFirst().replacement().versionId();
            composing.freeze(paper, 0);
            var frozen = papers.frozen(paper);

            assertThatThrownBy(() -> composing.swap(paper, 1, 1, other)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> composing.setRule(paper, 1, MarkRule.strict()))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> composing.discard(paper, 1)).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> composing.freeze(paper, 1)).isInstanceOf(Conflict.class);
            assertThat(papers.frozen(paper)).isEqualTo(frozen);
        }
    }

    @Test
    void the_rendering_is_found_by_the_hash_of_its_bytes() throws IOException {
        PaperId paper;
        String hash;
        try (var _ = Acting.as(Role.TRAINER, province.path())) {
            paper = composed(1);
            composing.freeze(paper, 0);
            hash = papers.frozen(paper).hash();
        }
        try (var _ = Acting.internally();
                var gzip = new GZIPInputStream(new ByteArrayInputStream(papers.rendering(hash)))) {
            var bytes = gzip.readAllBytes();
            assertThat(PaperRendering.hash(bytes)).isEqualTo(hash);
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .startsWith("{\"title\":\"试卷\",\"sections\":[{\"title\":\"一、单选题\",\"note\":\"每题 1 分，共 1 题，1 分\"")
                    .contains("六、案例分析题")
                    .doesNotContain("\"key\"", "\"answer\"", "\"rubric\"", "\"explanation\"");
        }
    }

    @Test
    void a_trainer_of_another_unit_neither_sees_nor_changes_it() {
        PaperId paper;
        BlueprintId blueprint;
        try (var _ = Acting.as(Role.TRAINER, province.path())) {
            paper = composed(1);
            blueprint = blueprints.list().getFirst().id();
        }
        try (var _ = Acting.as(Role.TRAINER, province.path() + "999999/")) {
            assertThat(papers.list(new PaperFilter("", null), Window.all()).rows())
                    .isEmpty();
            assertThat(blueprints.list()).isEmpty();
            assertThatThrownBy(() -> papers.slots(paper)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> blueprints.get(blueprint)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> composing.freeze(paper, 0)).isInstanceOf(NotAllowed.class);
        }
        try (var _ = Acting.as(Role.MARKER, province.path())) {
            assertThatThrownBy(() -> papers.slots(paper)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> composing.freeze(paper, 0)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private PaperId composed(long seed) {
        var id = blueprints.create(province.id(), "各一题", BankFixture.oneOfEach());
        return ((Composed.Drawn) composing.compose(id, "试卷", seed)).paper();
    }

    private List<Long> versions(Composed composed) {
        return papers.slots(((Composed.Drawn) composed).paper()).stream()
                .map(PaperSlot::versionId)
                .toList();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
