package fr.recours.matching.cql;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import fr.recours.matching.CqlExport;
import fr.recours.matching.Truth;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cqframework.cql.cql2elm.CqlCompilerException;
import org.cqframework.cql.cql2elm.CqlCompilerOptions;
import org.cqframework.cql.cql2elm.LibraryBuilder.SignatureLevel;
import org.cqframework.cql.cql2elm.LibraryManager;
import org.cqframework.cql.cql2elm.ModelManager;
import org.cqframework.cql.cql2elm.StringLibrarySourceProvider;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.hl7.elm.r1.VersionedIdentifier;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.execution.CqlEngine;
import org.opencds.cqf.cql.engine.execution.Environment;
import org.opencds.cqf.cql.engine.execution.EvaluationResult;
import org.opencds.cqf.cql.engine.execution.EvaluationResultsForMultiLib;
import org.slf4j.LoggerFactory;

/**
 * The reference CQL engine on exported programmes: translated once, then run on case after case. What is not timed in a
 * comparison of speed is kept apart: {@link CqlParameters} turns a case into parameters.
 */
public final class CqlPeer {

    static {
        // Each evaluation writes pages of debugging otherwise.
        for (String name : List.of("org.opencds.cqf", "org.cqframework")) {
            ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.WARN);
        }
    }

    /** No library asks what time it is. */
    private static final ZonedDateTime MOMENT = LocalDate.EPOCH.atStartOfDay(ZoneOffset.UTC);

    /** The define that tells whether a programme takes a case. */
    static final String ELIGIBLE = "Eligible";

    private final Map<String, VersionedIdentifier> libraries;
    private final Environment environment;

    private CqlPeer(Map<String, VersionedIdentifier> libraries, Environment environment) {
        this.libraries = libraries;
        this.environment = environment;
    }

    /**
     * Translates programmes that were exported together.
     *
     * @throws IllegalArgumentException when the translator finds any error or warning
     */
    public static CqlPeer of(List<CqlExport> exports) {
        CqlCompilerOptions options = new CqlCompilerOptions(
                CqlCompilerException.ErrorSeverity.Info, SignatureLevel.All, CqlCompilerOptions.Options.EnableLocators);
        LibraryManager manager = new LibraryManager(new ModelManager(), options);
        manager.getLibrarySourceLoader()
                .registerProvider(new StringLibrarySourceProvider(
                        exports.stream().map(CqlExport::text).toList()));
        List<CqlCompilerException> found = new ArrayList<>();
        Map<String, VersionedIdentifier> libraries = new LinkedHashMap<>();
        for (CqlExport export : exports) {
            CompiledLibrary compiled = manager.resolveLibrary(new VersionedIdentifier().withId(export.name()), found);
            libraries.put(export.programme(), compiled.getIdentifier());
        }
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("\n", found.stream().map(CqlPeer::described).toList()));
        }
        return new CqlPeer(libraries, new Environment(manager));
    }

    private static String described(CqlCompilerException problem) {
        String place =
                problem.getLocator() == null ? "" : " " + problem.getLocator().toLocator();
        return problem.getSeverity() + place + ": " + problem.getMessage();
    }

    /**
     * Every define of some programmes on one case; what they share is worked out once.
     *
     * @return by programme and define: a Boolean or null for a criterion, a list of them for a donor's
     */
    public Map<String, Map<String, @Nullable Object>> evaluate(
            Collection<String> programmes, Map<String, Object> parameters) {
        return evaluate(programmes, null, parameters);
    }

    /** Whether some programmes take a case, and nothing that this does not need. */
    public Map<String, Map<String, @Nullable Object>> verdicts(
            Collection<String> programmes, Map<String, Object> parameters) {
        return evaluate(programmes, Set.of(ELIGIBLE), parameters);
    }

    private Map<String, Map<String, @Nullable Object>> evaluate(
            Collection<String> programmes, @Nullable Set<String> defines, Map<String, Object> parameters) {
        EvaluationResultsForMultiLib results = new CqlEngine(
                        environment, EnumSet.of(CqlEngine.Options.EnableExpressionCaching))
                .evaluate(programmes.stream().map(this::library).toList(), defines, null, parameters, null, MOMENT);
        Map<String, Map<String, @Nullable Object>> values = new LinkedHashMap<>();
        programmes.forEach(programme -> values.put(programme, values(results.getResultFor(library(programme)))));
        return values;
    }

    private VersionedIdentifier library(String programme) {
        return Objects.requireNonNull(libraries.get(programme), programme);
    }

    private static Map<String, @Nullable Object> values(EvaluationResult result) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        result.expressionResults.forEach((name, one) -> values.put(name, one.value()));
        return values;
    }

    /** CQL's null, true and false as the truth values of matching. */
    public static Truth truth(@Nullable Object value) {
        return switch (value) {
            case null -> Truth.UNKNOWN;
            case Boolean known -> Truth.of(known);
            default -> throw new IllegalArgumentException("no truth value: " + value);
        };
    }
}
