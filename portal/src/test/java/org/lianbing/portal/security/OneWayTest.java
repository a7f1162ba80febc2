package org.lianbing.portal.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class OneWayTest {
    @Test
    void the_door_knows_the_rest_of_security_and_the_rest_does_not_know_the_door() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.lianbing.portal.security");
        noClasses()
                .that()
                .resideInAnyPackage("org.lianbing.portal.security", "org.lianbing.portal.security.persistence")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.lianbing.portal.security.door..")
                .because("addresses, failures and sessions are used inside too; sign-in is only one of their users")
                .check(classes);
    }
}
