package fr.recours.matching.internal.cql;

import fr.recours.matching.CqlExport;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What grows around the criteria as they are written: parameters, values derived from them, functions; and gaps. */
final class Library {

    /** A parameter or a part of one, with what it is in a few words. */
    record Field(String name, String type, String words) {}

    /** A value worked out from the parameters. */
    record Definition(String name, String words, Cql expression) {}

    private final Set<Helper> helpers = EnumSet.noneOf(Helper.class);
    private final Set<CourseField> courses = EnumSet.noneOf(CourseField.class);
    private final Map<String, Field> parameters = new LinkedHashMap<>();
    private final Map<String, Field> donorFields = new LinkedHashMap<>();
    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Map<String, Shelf.Volume> included = new LinkedHashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<CqlExport.Gap> gaps = new LinkedHashSet<>();
    private final Map<String, Set<CqlExport.Gap>> gapsOf = new LinkedHashMap<>();
    private String current = "";

    /** From here on gaps are of this criterion. */
    void begin(String criterion) {
        current = criterion;
    }

    /** Notes what cannot be said, and leaves it unknown. */
    Cql gap(String what, String reason) {
        return note(new CqlExport.Gap(current, CqlExport.Gap.Kind.NOT_SAID, what, reason));
    }

    /** Leaves to a person what a person must judge: unknown until then, for us as for CQL. */
    Cql judgement(String question) {
        return note(new CqlExport.Gap(
                current, CqlExport.Gap.Kind.TO_BE_JUDGED, question, "a person judges; unknown until then"));
    }

    private Cql note(CqlExport.Gap gap) {
        gaps.add(gap);
        open.forEach(name ->
                gapsOf.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(gap));
        return Cql.term("null " + Names.comment(gap.what()));
    }

    Cql parameter(String name, String type, String words) {
        parameters.putIfAbsent(name, new Field(name, type, words));
        return Cql.term(Names.of(name));
    }

    Cql donorField(String name, String type, String words) {
        donorFields.putIfAbsent(name, new Field(name, type, words));
        return Cql.term("Donor." + Names.of(name));
    }

    Cql helper(Helper helper, Cql... arguments) {
        needs(helper);
        return helper.of(arguments);
    }

    /** A function, and those it calls itself. */
    void needs(Helper helper) {
        helpers.add(helper);
        helper.calls().forEach(this::needs);
    }

    /** A column of the table of courses. */
    void course(CourseField field) {
        courses.add(field);
    }

    Set<CourseField> courses() {
        return courses;
    }

    /** A reference to a value worked out once, and its definition the first time. */
    Cql definition(Person person, String name, String words, Supplier<Cql> expression) {
        if (!definitions.containsKey(name)) {
            if (!open.add(name)) {
                return gap(name, "follows from itself");
            }
            Cql said = expression.get();
            definitions.put(name, new Definition(name, words, each(person, said)));
            open.remove(name);
        }
        gapsOf.getOrDefault(name, Set.of()).forEach(gap -> note(gap.in(current)));
        return reference(person, name);
    }

    static Cql reference(Person person, String name) {
        return Cql.term(
                switch (person) {
                    case RECIPIENT -> Names.of(name);
                    case DONOR -> Names.of(name) + "[Donor.place]";
                });
    }

    static Cql each(Person person, Cql expression) {
        return switch (person) {
            case RECIPIENT -> expression;
            case DONOR -> new Cql.Query("donors", "Donor", null, expression);
        };
    }

    void include(Shelf.Volume other) {
        included.put(other.code(), other);
    }

    Stream<Shelf.Volume> included() {
        return included.values().stream();
    }

    Stream<Field> parameters() {
        return parameters.values().stream();
    }

    Stream<Field> donorFields() {
        return donorFields.values().stream();
    }

    Stream<Definition> definitions() {
        return definitions.values().stream();
    }

    Stream<Helper> helpers() {
        return helpers.stream();
    }

    List<CqlExport.Gap> gaps() {
        return List.copyOf(gaps);
    }
}
