package fr.recours.house;

import fr.recours.RecoursApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules of DESIGN.md §3 depend on each other as their package-info says, and no other way. */
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(RecoursApplication.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        MODULES.verify();
    }

    /** Leaves the diagrams and module pages in {@code target/spring-modulith-docs}. */
    @Test
    void modulesAreDrawn() {
        new Documenter(MODULES).writeDocumentation();
    }
}
