package fr.recours.house;

import fr.recours.RecoursApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules of DESIGN.md §3 depend on each other as their package-info says, and no other way. */
class ModularityTest {

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        ApplicationModules.of(RecoursApplication.class).verify();
    }
}
