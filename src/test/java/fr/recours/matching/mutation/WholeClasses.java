package fr.recours.matching.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeLibrary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The matcher's tests, a whole class as one test, for {@code bin/mutation}: PIT starts JUnit once for each test it knows, which
 * for tables of hundreds of cases takes far longer than the cases. {@code bin/test} runs the classes themselves.
 */
class WholeClasses {

    /** The package whose code is changed; {@code bin/mutation} tells. */
    private static final String CHANGED = System.getProperty("mutation.package", "");

    /**
     * They take far longer than the rest: the reference engine, many tries, whole files of cases by the commands, and what reads
     * the library anew each time. Each is run for the packages it is there for.
     */
    private static final Map<String, Set<String>> ONLY_FOR = Map.of(
            "CqlAgreementTest", Set.of(),
            "BadInputTest", Set.of("dictionary", "json", "matching", "engine"),
            "MatchCommandTest", Set.of("dictionary", "json"),
            "ProgrammesCommandTest", Set.of("page", "lint"),
            "WholeProgrammesTest", Set.of("matching", "engine"),
            "AskedAndAnsweredTest", Set.of("asking"),
            "SmallestSetsTest", Set.of("asking"),
            "ProgrammeLintTest", Set.of("lint"));

    private static final List<Class<?>> CLASSES = ReflectionSupport.findAllClassesInPackage(
                    "fr.recours.matching",
                    found -> !found.isMemberClass()
                            && ONLY_FOR.getOrDefault(found.getSimpleName(), Set.of(CHANGED))
                                    .contains(CHANGED),
                    name -> name.endsWith("Test"))
            .stream()
            .sorted(Comparator.comparing(Class::getName))
            .toList();

    private static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine(), new JqwikTestEngine())
            .build());

    static List<Class<?>> classes() {
        return CLASSES;
    }

    /**
     * Reads the library first. The tests share one that whichever class came first has read: PIT would take it that the code
     * that reads is run by that class alone, and would not ask the others about a change there.
     */
    @ParameterizedTest
    @MethodSource("classes")
    void holds(Class<?> tests) {
        if (isOnlyLookedFor()) {
            return;
        }
        ProgrammeLibrary.standard(Dictionary.standard());
        FirstFailure first = new FirstFailure();
        LAUNCHER.execute(LauncherExecutionRequestBuilder.request(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests))
                        .build())
                .listeners(first)
                .cancellationToken(first.token())
                .build());
        assertThat(first.finished()).as("tests run").isPositive();
        assertThat(first.failure()).isNull();
    }

    /**
     * PIT finds the classes, which are parameters, by running the test. It takes that run when it counts what is covered; before
     * it changes the code it would take as long as all tests, and leave in static fields what was made without the change.
     */
    private static boolean isOnlyLookedFor() {
        return System.getProperty("sun.java.command", "").startsWith("org.pitest.mutationtest.")
                && StackWalker.getInstance()
                        .walk(calls ->
                                calls.anyMatch(call -> call.getClassName().endsWith(".JUnit5TestUnitFinder")));
    }
}
