package org.lianbing.portal.ground;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The rules of the code, by name, for the classes below `base`.
record Rules(String base) {
    /// The one place where the order of features stands.
    static final List<String> FEATURES = List.of(
            "shared",
            "organisation",
            "security",
            "notices",
            "officers",
            "statutes",
            "questions",
            "papers",
            "exams",
            "sittings",
            "marking",
            "hours",
            "learning",
            "certificates",
            "rotation",
            "contests",
            "compliance",
            "shell",
            "demo");

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("features-known", everyPackageIsAFeature());
        rules.put("left-to-right", leftToRight());
        rules.put("internal", internalPackagesStayInternal());
        rules.put("vaadin", vaadinOnlyInPages());
        rules.put("mybatis", myBatisOnlyInPersistence());
        rules.put("authorised", servicesNameTheirRoles());
        rules.put("views-hidden", viewsAreHidden());
        rules.put("date", noOldDates());
        rules.put("system-out", noPrinting());
        rules.put("clock", noClockOfItsOwn());
        return rules;
    }

    private ArchRule everyPackageIsAFeature() {
        return classes()
                .should(satisfy(
                        "lie in a feature", type -> feature(type).isEmpty() || FEATURES.contains(feature(type))))
                .because("a feature without a place in the order could call anything; give it one in Rules.FEATURES");
    }

    private ArchRule leftToRight() {
        return classes()
                .should(satisfyTowards(
                        "depend only on features to their left",
                        (from, to) -> feature(from).isEmpty() || place(to) <= place(from)))
                .because("a feature must be readable, testable and removable without those to its right; "
                        + "reach right by an event or by an interface that the right feature implements");
    }

    private ArchRule internalPackagesStayInternal() {
        return classes()
                .should(satisfyTowards(
                        "use other features' root packages only",
                        (from, to) -> !internal(to)
                                || feature(to).equals(feature(from))
                                || feature(to).equals("shared")))
                .because("the root package is a feature's promise; ui and persistence may change without asking");
    }

    private ArchRule vaadinOnlyInPages() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(base + "..ui..", base + ".shell..")
                .and(not(base + ".Portal", base + ".shared.Texts", base + ".security.SecurityConfiguration"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .because("services must run without a page. Portal is the app shell, Texts implements Vaadin's "
                        + "I18NProvider, SecurityConfiguration guards Vaadin's routes");
    }

    private ArchRule myBatisOnlyInPersistence() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(base + "..persistence..")
                .and(not(base + ".shared.Retries"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.ibatis..", "org.mybatis..", "java.sql..")
                .because("how something is stored is the business of its persistence package alone; Retries reads the "
                        + "server's error number to tell a deadlock from a fault");
    }

    private static ArchRule servicesNameTheirRoles() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .allowEmptyShould(true)
                .because("views only hide: what a service does not refuse, nothing refuses");
    }

    private ArchRule viewsAreHidden() {
        return classes()
                .that(describe(
                        "are routes or layouts",
                        type -> type.isAnnotatedWith(Route.class) || type.isAnnotatedWith(Layout.class)))
                .and(not(base + ".security.ui.LoginView"))
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .because(
                        "nobody but the router makes a view; the sign-in page alone is named by the security settings");
    }

    private ArchRule noOldDates() {
        return noClasses()
                .that(not(base + ".exams.ExamTriggers"))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Date.class, java.sql.Date.class, java.sql.Timestamp.class)
                .because("java.time says whether an instant or a calendar day is meant; "
                        + "only Quartz still takes the old ones");
    }

    private ArchRule noPrinting() {
        return noClasses()
                .that(not(base + ".demo.Ready", base + ".shell.FirstStart"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the log has levels and a place; only the line that says the portal is ready is printed");
    }

    private static ArchRule noClockOfItsOwn() {
        return classes()
                .should(never(callMethod(Instant.class, "now"))
                        .and(never(callMethod(LocalDate.class, "now")))
                        .and(never(callMethod(LocalDateTime.class, "now")))
                        .and(never(callMethod(ZonedDateTime.class, "now"))))
                .because("time comes from the injected Clock, so that a test can say what day it is");
    }

    private String feature(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(base + ".") ? name.substring(base.length() + 1).split("\\.", 2)[0] : "";
    }

    private int place(JavaClass type) {
        return FEATURES.indexOf(feature(type));
    }

    private boolean internal(JavaClass type) {
        return !feature(type).isEmpty() && !type.getPackageName().equals(base + "." + feature(type));
    }

    private static DescribedPredicate<JavaClass> not(String... names) {
        return describe(
                "are not " + String.join(", ", names), type -> !List.of(names).contains(type.getFullName()));
    }

    private interface Towards {
        boolean allowed(JavaClass from, JavaClass to);
    }

    private static ArchCondition<JavaClass> satisfy(
            String description, java.util.function.Predicate<JavaClass> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!allowed.test(type)) events.add(SimpleConditionEvent.violated(type, type.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> satisfyTowards(String description, Towards towards) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !towards.allowed(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }
}
