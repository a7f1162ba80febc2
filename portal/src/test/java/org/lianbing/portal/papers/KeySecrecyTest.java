package org.lianbing.portal.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.CaseItem;
import org.lianbing.questionbank.Content;
import org.lianbing.questionbank.Option;
import org.lianbing.questionbank.QuestionType;
import org.lianbing.questionbank.RubricPoint;
import org.lianbing.questionbank.bank.BankReader;
import org.lianbing.questionbank.marking.MarkRule;
import org.lianbing.questionbank.response.CandidateQuestion;
import org.springframework.beans.factory.annotation.Autowired;

/// Whatever the keys are, candidates receive the same bytes.
@PortalTest
class KeySecrecyTest {
    @Autowired
    PaperRendering rendering;

    @Test
    void other_keys_leave_every_byte_of_the_paper_identical() {
        var contents = BankReader.standard().versions().stream()
                .map(version -> version.content())
                .toList();
        assertThat(EnumSet.copyOf(contents.stream().map(Content::type).toList()))
                .isEqualTo(EnumSet.allOf(QuestionType.class));
        var permuted = contents.stream().map(KeySecrecyTest::otherKey).toList();
        for (int i = 0; i < contents.size(); i++) assertThat(permuted.get(i)).isNotEqualTo(contents.get(i));

        assertThat(rendered(permuted)).isEqualTo(rendered(contents));
    }

    private byte[] rendered(List<Content> contents) {
        var slots = new ArrayList<PaperRendering.Slot>();
        for (var content : contents)
            slots.add(new PaperRendering.Slot(slots.size() + 1, BigDecimal.TWO, CandidateQuestion.of(content)));
        return rendering.render("试卷", MarkRule.strict(), slots);
    }

    private static Content otherKey(Content content) {
        return switch (content) {
            case Content.Simple simple -> otherKey(simple);
            case Content.Case q ->
                new Content.Case(
                        q.scene(),
                        q.items().stream()
                                .map(item -> new CaseItem(item.points(), otherKey(item.content()), "另一种解析"))
                                .toList());
        };
    }

    private static Content.Simple otherKey(Content.Simple content) {
        return switch (content) {
            case Content.Single q -> new Content.Single(q.stem(), q.options(), rotated(q.key(), q.options()));
            case Content.Multiple q -> new Content.Multiple(q.stem(), q.options(), otherSet(q.key(), q.options()));
            case Content.Judge q -> new Content.Judge(q.stem(), !q.key());
            case Content.Blank q ->
                new Content.Blank(
                        q.stem(),
                        q.key().stream().map(_ -> List.of("另一个答案", "又一个")).toList());
            case Content.ShortAnswer q ->
                new Content.ShortAnswer(q.stem(), "另一种答法", List.of(new RubricPoint(9, "另一个要点")));
        };
    }

    private static String rotated(String key, List<Option> options) {
        return options.get((key.charAt(0) - 'A' + 1) % options.size()).id();
    }

    private static List<String> otherSet(List<String> key, List<Option> options) {
        var all = options.stream().map(Option::id).toList();
        return key.equals(all) ? all.subList(0, 2) : all;
    }
}
