package fr.recours.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;

/** The rules of the house, each with its reason. {@link GatesProveThemselvesTest} shows that each one can refuse. */
final class HouseRules {

    static final ArchRule VAADIN_ONLY_IN_SCREENS = noClasses()
            .that()
            .resideOutsideOfPackage("..recours.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("business modules know nothing of screens");

    static final ArchRule MATCHING_AND_LETTER_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage("..recours..matching..", "..recours..letter..")
            .and()
            .doNotHaveSimpleName("package-info") // names its module to Modulith
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.springframework..",
                            "jakarta.persistence..",
                            "org.hibernate..",
                            "java.sql..",
                            "javax.sql..")
                    .or(JavaClass.Predicates.assignableTo(Clock.class)))
            .because(
                    "a verdict depends on the case, the definition and the reference date, and can be replayed anywhere");

    static final ArchRule MATCHING_AND_LETTER_READ_NO_CLOCK_OR_LOCALE = noClasses()
            .that()
            .resideInAnyPackage("..recours..matching..", "..recours..letter..")
            .should()
            .callMethodWhere(target(name("now")).and(target(owner(resideInAnyPackage("java.time..")))))
            .orShould()
            .callMethodWhere(target(nameMatching("getDefault|setDefault"))
                    .and(target(owner(JavaClass.Predicates.type(java.util.Locale.class)))))
            .orShould()
            .callMethodWhere(target(nameMatching("currentTimeMillis|nanoTime"))
                    .and(target(owner(JavaClass.Predicates.type(System.class)))))
            .because("the reference date comes in as an argument, and a text never depends on the machine");

    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethodWhere(nowWithoutClock())
            .because("time is an argument: tests set it, and a case is judged at the date of its meeting");

    static final ArchRule ENTITIES_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .resideInAPackage("..internal..")
            .because("services return records; an entity outside its module can be changed behind its back");

    static final ArchRule NOBODY_OUTSIDE_SEES_ENTITIES = noClasses()
            .that()
            .resideOutsideOfPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("the root package of a module is made of records, services and events");

    static final ArchRule VIEWS_ARE_NOT_PUBLIC = noClasses()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .bePublic()
            .because("an area is reached through its public links class");

    static final ArchRule VIEWS_SAY_WHO_MAY_OPEN_THEM = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should(beAnnotatedWith(RolesAllowed.class)
                    .or(beAnnotatedWith(PermitAll.class))
                    .or(beAnnotatedWith(AnonymousAllowed.class)))
            .because("a screen without a declared rule must break the build");

    static final ArchRule ONLY_FREE_COMPONENTS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin.collaborationengine..",
                    "com.vaadin.flow.component.charts..",
                    "com.vaadin.flow.component.crud..",
                    "com.vaadin.flow.component.board..",
                    "com.vaadin.flow.component.dashboard..",
                    "com.vaadin.flow.component.gridpro..",
                    "com.vaadin.flow.component.map..",
                    "com.vaadin.flow.component.richtexteditor..",
                    "com.vaadin.flow.component.spreadsheet..",
                    "com.vaadin.flow.component.ai..",
                    "com.vaadin.flow.theme.lumo..")
            .because("these are commercial, or belong to another theme");

    static final ArchRule NO_FIELD_INJECTION = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    static final ArchRule NO_STANDARD_STREAMS = noClasses()
            .that()
            .resideOutsideOfPackages("..cli..", "..recours.embedded..")
            .should(ACCESS_STANDARD_STREAMS)
            .because("only a command line talks to the console; the rest logs with a request reference");

    static final ArchRule NO_OLD_DATES = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
            .because("java.time says what is meant");

    private HouseRules() {}

    private static DescribedPredicate<JavaCall<?>> nowWithoutClock() {
        return DescribedPredicate.describe(
                "java.time's now() without a clock",
                call -> call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class)));
    }
}
