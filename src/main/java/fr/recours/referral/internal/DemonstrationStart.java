package fr.recours.referral.internal;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Loads the demonstration cases at start; {@code recours.demo-cases=false} leaves a demonstration without any. */
@Component
@ConditionalOnBooleanProperty("recours.demo")
@ConditionalOnBooleanProperty(name = "recours.demo-cases", matchIfMissing = true)
class DemonstrationStart implements ApplicationRunner {

    private final DemonstrationCases cases;

    DemonstrationStart(DemonstrationCases cases) {
        this.cases = cases;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        cases.loadIfNone();
    }
}
