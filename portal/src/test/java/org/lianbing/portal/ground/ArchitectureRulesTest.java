package org.lianbing.portal.ground;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each rule fails on the class made to break it; so a rule that sees nothing would be noticed.
class ArchitectureRulesTest {
    private static final String BASE = "org.lianbing.fixture";
    private static final Rules RULES = new Rules(BASE);
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(BASE);

    @ParameterizedTest
    @CsvSource({
        "features-known, org.lianbing.fixture.elsewhere",
        "left-to-right, org.lianbing.fixture.papers.ReachesRight",
        "internal, org.lianbing.fixture.exams.ReachesInside",
        "vaadin, org.lianbing.fixture.papers.PaintsAPage",
        "mybatis, org.lianbing.fixture.papers.AsksTheDatabase",
        "authorised, org.lianbing.fixture.papers.OpenService",
        "views-hidden, org.lianbing.fixture.papers.ui.PublicView",
        "date, org.lianbing.fixture.papers.OldDate",
        "system-out, org.lianbing.fixture.papers.Prints",
        "clock, org.lianbing.fixture.papers.OwnClock"
    })
    void a_rule_fails_on_the_class_that_breaks_it(String rule, String offender) {
        var broken = Objects.requireNonNull(RULES.all().get(rule)).evaluate(FIXTURES);

        assertThat(broken.hasViolation()).isTrue();
        assertThat(broken.getFailureReport().getDetails()).allMatch(line -> line.contains(offender));
    }

    @Test
    void every_rule_is_tried() {
        assertThat(RULES.all()).hasSize(10);
    }
}
