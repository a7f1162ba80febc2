package org.lianbing.questionbank.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Level;
import org.lianbing.questionbank.QuestionId;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.Questions;
import org.lianbing.questionbank.search.SearchPage.Hit;

class QuestionIndexTest {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final QuestionIndex index = new QuestionIndex(directory);

    @AfterEach
    void close() {
        index.close();
    }

    private void put(String id, String stem) {
        index.put(List.of(question(id, stem, "approved")));
    }

    private static IndexedQuestion question(String id, String stem, String status) {
        return new IndexedQuestion(Questions.version(id, new Content.Judge(stem, true)), status);
    }

    private List<String> found(SearchQuery query) {
        return index.search(query).hits().stream()
                .map(hit -> hit.id().value())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "网约车, P3-car-001",
        "网约 巡游, P3-car-002",
        "网 约, 'P3-car-001,P3-car-002'",
        "ＧＢ7258, P3-car-003",
        "gb7258, P3-car-003",
        "飞机, ''",
        "行政处罚法, 'P3-car-001,P3-car-002,P3-car-003'",
        "小额罚款 网约车, P3-car-001",
        "平台公司对网约车承担承运人责任吗, P3-car-001"
    })
    void words_are_found_in_every_text_field(String words, String ids) {
        put("P3-car-001", "平台公司对网约车承担承运人责任。");
        put("P3-car-002", "网约与巡游融合。");
        put("P3-car-003", "车辆应符合GB7258。");

        assertThat(String.join(",", found(SearchQuery.of(words)))).isEqualTo(ids);
    }

    @Test
    void a_question_put_again_replaces_itself_and_a_removed_one_is_gone() {
        put("P3-car-001", "旧的说法。");
        put("P3-car-001", "新的说法。");
        assertThat(found(SearchQuery.of("旧的"))).isEmpty();
        assertThat(found(SearchQuery.of("新的"))).hasSize(1);

        index.remove(List.of(new QuestionId("P3-car-001")));
        assertThat(found(SearchQuery.of(""))).isEmpty();
        assertThat(index.size()).isZero();
    }

    @Test
    void filters_narrow_and_empty_words_find_all() {
        index.put(List.of(
                new IndexedQuestion(Questions.version("P1-a-001", Questions.single("A")), "draft"),
                new IndexedQuestion(Questions.version("P2-a-001", Questions.judge(true)), "draft"),
                new IndexedQuestion(Questions.version("P3-a-001", Questions.judge(true)), "approved")));
        SearchQuery all = SearchQuery.of("");

        assertThat(found(all)).hasSize(3);
        assertThat(found(query(Set.of(1, 2), Set.of(), Set.of(), Set.of(), 1, 5)))
                .containsExactly("P1-a-001", "P2-a-001");
        assertThat(found(query(Set.of(), Set.of(QuestionType.JUDGE), Set.of("draft"), Set.of(), 1, 5)))
                .containsExactly("P2-a-001");
        assertThat(found(query(Set.of(), Set.of(), Set.of(), Set.of("中华人民共和国行政处罚法"), 3, 3)))
                .hasSize(3);
        assertThat(found(query(Set.of(), Set.of(), Set.of(), Set.of("行政处罚法"), 1, 5)))
                .isEmpty();
        assertThat(found(query(Set.of(), Set.of(), Set.of(), Set.of(), 4, 5))).isEmpty();
    }

    private static SearchQuery query(
            Set<Integer> parts, Set<QuestionType> types, Set<String> statuses, Set<String> statutes, int min, int max) {
        return new SearchQuery("", parts, types, min, max, Set.of(Level.APPLY), statuses, statutes, 0, 20);
    }

    @Test
    void pages_cover_every_hit_once_and_the_total_is_exact() {
        index.put(IntStream.rangeClosed(1, 45)
                .mapToObj(i -> question("P3-car-%03d".formatted(i), "第" + i + "种超限运输情形。", "draft"))
                .toList());
        SearchQuery query = SearchQuery.of("超限运输");

        List<SearchPage> pages = IntStream.of(0, 20, 40)
                .mapToObj(from -> index.search(query.page(from, 20)))
                .toList();

        assertThat(pages).extracting(SearchPage::total).containsOnly(45L);
        assertThat(pages.stream().flatMap(p -> p.hits().stream()).map(Hit::id).distinct())
                .hasSize(45);
    }

    @Test
    void fragments_mark_what_was_looked_for() {
        put("P3-car-001", "平台公司对网约车承担承运人责任。");

        Hit hit = index.search(SearchQuery.of("网约车")).hits().getFirst();

        assertThat(hit.fragments()).hasSize(1);
        assertThat(hit.fragments().getFirst().field()).isEqualTo("stem");
        assertThat(hit.fragments().getFirst().spans().stream()
                        .map(s -> s.hit() ? "[" + s.text() + "]" : s.text())
                        .collect(Collectors.joining()))
                .isEqualTo("平台公司对[网约车]承担承运人责任。");
    }

    @Test
    void readers_and_writers_work_side_by_side() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> work = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> {
                        put("P3-car-%03d".formatted(i), "超限运输。");
                        assertThat(index.search(SearchQuery.of("超限")).total()).isPositive();
                    }))
                    .toList();
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(index.search(SearchQuery.of("超限")).total()).isEqualTo(40);
    }

    @Test
    void a_committed_index_is_there_after_reopening() {
        put("P3-car-001", "超限运输。");
        index.close();

        try (var again = new QuestionIndex(directory)) {
            assertThat(again.search(SearchQuery.of("超限")).total()).isEqualTo(1);
        }
    }
}
