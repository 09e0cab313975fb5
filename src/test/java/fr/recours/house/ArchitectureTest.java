package fr.recours.house;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of the house hold in the whole product. */
@AnalyzeClasses(packages = "fr.recours", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule vaadinOnlyInScreens = HouseRules.VAADIN_ONLY_IN_SCREENS;

    @ArchTest
    static final ArchRule matchingAndLetterArePlainJava = HouseRules.MATCHING_AND_LETTER_ARE_PLAIN_JAVA;

    @ArchTest
    static final ArchRule matchingAndLetterReadNoClockOrLocale = HouseRules.MATCHING_AND_LETTER_READ_NO_CLOCK_OR_LOCALE;

    @ArchTest
    static final ArchRule theClockIsInjected = HouseRules.THE_CLOCK_IS_INJECTED;

    @ArchTest
    static final ArchRule entitiesStayInside = HouseRules.ENTITIES_STAY_INSIDE;

    @ArchTest
    static final ArchRule nobodyOutsideSeesEntities = HouseRules.NOBODY_OUTSIDE_SEES_ENTITIES;

    @ArchTest
    static final ArchRule viewsAreNotPublic = HouseRules.VIEWS_ARE_NOT_PUBLIC;

    @ArchTest
    static final ArchRule viewsSayWhoMayOpenThem = HouseRules.VIEWS_SAY_WHO_MAY_OPEN_THEM;

    @ArchTest
    static final ArchRule onlyFreeComponents = HouseRules.ONLY_FREE_COMPONENTS;

    @ArchTest
    static final ArchRule noFieldInjection = HouseRules.NO_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noStandardStreams = HouseRules.NO_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noOldDates = HouseRules.NO_OLD_DATES;
}
