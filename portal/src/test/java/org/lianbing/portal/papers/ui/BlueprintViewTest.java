package org.lianbing.portal.papers.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lianbing.portal.organisation.Units;
import org.lianbing.portal.papers.BankFixture;
import org.lianbing.portal.papers.BlueprintId;
import org.lianbing.portal.papers.Blueprints;
import org.lianbing.portal.shared.Role;
import org.lianbing.portal.shared.Texts;
import org.lianbing.portal.testing.Acting;
import org.lianbing.portal.testing.PortalTest;
import org.lianbing.questionbank.QuestionType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
class BlueprintViewTest extends SpringBrowserlessTest {
    @Autowired
    Units units;

    @Autowired
    Blueprints blueprints;

    @Test
    void a_shortfall_shows_while_typing_and_goes_when_the_number_fits() {
        try (var _ = Acting.internally()) {
            var province = BankFixture.province(units, "t-blueprint-view");
            var id = blueprints.create(province.id(), "案例", List.of(BankFixture.cell(QuestionType.CASE, 1, "10")));
            Acting.as(Role.TRAINER, province.path());
            open(id);

            var count = find(IntegerField.class).single();
            test(count).setValue(999);
            assertThat(statuses()).anyMatch(text -> text.contains("500"));

            test(count).setValue(400);
            assertThat(statuses()).anyMatch(text -> text.contains("400"));
            assertThat(find(Span.class).all()).anyMatch(span -> span.getText().startsWith("第 1 行需要 400 题"));

            test(count).setValue(1);
            assertThat(find(Span.class).all()).noneMatch(span -> span.getText().startsWith("第 1 行需要"));
        }
    }

    private void open(BlueprintId id) {
        UI.getCurrent().setLocale(Texts.CHINESE);
        navigate("blueprints/" + id.value(), BlueprintView.class);
    }

    private List<String> statuses() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
