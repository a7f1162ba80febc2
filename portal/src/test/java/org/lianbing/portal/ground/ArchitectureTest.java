package org.lianbing.portal.ground;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String BASE = "org.lianbing.portal";

    @TestFactory
    Stream<DynamicTest> the_portal_keeps() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(BASE);
        return new Rules(BASE)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(classes)));
    }

    @Test
    void no_test_sleeps() {
        var tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages(BASE);
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .because("a test waits for what it expects, not for a time that is too long here and too short there")
                .check(tests);
    }
}
