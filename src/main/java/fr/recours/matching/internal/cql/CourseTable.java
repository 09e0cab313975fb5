package fr.recours.matching.internal.cql;

import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of courses a library works on, and the parameter it is made from: only the columns rules ask for. */
record CourseTable(Set<CourseField> fields, List<Drug> drugs) {

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("drug", "String");
        COLUMNS.put("known_drug", "Boolean");
        COLUMNS.put("brand", "String");
        COLUMNS.put("route", "String");
        COLUMNS.put("dose_mg_day", "Decimal");
        COLUMNS.put("dose_mg_week", "Decimal");
        COLUMNS.put("dose_mg_month", "Decimal");
        COLUMNS.put("dose_mg_kg", "Decimal");
        COLUMNS.put("n_doses", "Integer");
        COLUMNS.put("cumulative_g", "Decimal");
        COLUMNS.put("full_course", "Boolean");
        COLUMNS.put("start", "Interval<Date>");
        COLUMNS.put("end", "Interval<Date>");
        COLUMNS.put("months", "Integer");
        COLUMNS.put("duration_days", "Integer");
        COLUMNS.put("outcomes", "List<String>");
        COLUMNS.put("joints_only", "Boolean");
    }

    private static final String WEIGHTS = """
            weights: "Weights of the time"(
                    "weight_kg, all values",
                    start of Coalesce(Course."start", Course."end", Interval[reference_date, reference_date]),
                    end of Coalesce(Course."end", Interval[reference_date, reference_date]))""";

    String parameter() {
        String table = define();
        return COLUMNS.entrySet().stream()
                .filter(column -> reads(table, column.getKey()))
                .map(column -> "    " + Names.of(column.getKey()) + " " + column.getValue())
                .collect(Collectors.joining(",\n", "parameter treatments\n  List<Tuple {\n", "\n  }>\n"));
    }

    private static boolean reads(String table, String column) {
        return table.matches("(?s).*Course\\." + Names.of(column) + "(?![a-z_]).*");
    }

    String define() {
        List<String> columns = new ArrayList<>();
        for (CourseField field : fields) {
            columns.add("      " + field.title() + ": " + text(field).replace("\n", "\n      "));
        }
        return "// Courses begun by the reference date.\n"
                + "define \"courses\":\n  treatments Course\n" + lets()
                + "    where Course.\"start\" is null or start of Course.\"start\" on or before reference_date\n"
                + "    return all Tuple {\n" + String.join(",\n", columns) + "\n    }\n\n";
    }

    /** By which route: as told, else that of the brand; pulses are taken as intravenous, the rest as is usual. */
    private String lets() {
        List<String> lets = new ArrayList<>();
        if (fields.contains(CourseField.ROUTE) || fields.contains(CourseField.INTRAVENOUS)) {
            lets.add("told_route: " + toldRoute());
            lets.add(
                    "by_pulses: told_route is null and (Course.n_doses is not null or Course.dose_mg_month is not null)");
            lets.add("given_route: if told_route is not null or by_pulses then told_route else " + usualRoute());
        }
        if (fields.contains(CourseField.WEIGHTS)) {
            lets.add(WEIGHTS);
        }
        return lets.isEmpty() ? "" : "    let " + String.join(",\n      ", lets) + "\n";
    }

    private String toldRoute() {
        String brands = byForm(
                form -> form.route() == null ? null : Names.string(form.route().name()), "null");
        return brands.equals("null") ? "Course.route" : "Coalesce(Course.route, " + brands + ")";
    }

    private String usualRoute() {
        Map<Route, List<String>> byRoute = new LinkedHashMap<>();
        for (Drug drug : drugs) {
            Route usual = drug.usualRoute();
            if (usual != null) {
                byRoute.computeIfAbsent(usual, key -> new ArrayList<>()).add(Names.string(drug.name()));
            }
        }
        return cases(
                byRoute.entrySet().stream()
                        .map(entry -> "when Course.drug in { " + String.join(", ", entry.getValue()) + " } then "
                                + Names.string(entry.getKey().name()))
                        .toList(),
                "null");
    }

    private String text(CourseField field) {
        return switch (field) {
            case FORM_EQUAL -> byForm(form -> form.equal() == null ? null : Names.number(form.equal()), "1");
            case FORM_MG -> byForm(form -> form.milligrams() == null ? null : Names.number(form.milligrams()), "1");
            case PREDNISONE_FACTOR ->
                cases(
                        drugs.stream()
                                .filter(drug -> drug.prednisoneFactor() != null)
                                .map(drug -> "when Course.drug = " + Names.string(drug.name()) + " then "
                                        + drug.prednisoneFactor())
                                .toList(),
                        "1");
            default -> field.text();
        };
    }

    private String byForm(Function<Drug.Form, @Nullable String> value, String otherwise) {
        List<String> branches = new ArrayList<>();
        for (Drug drug : drugs) {
            for (Drug.Form form : drug.forms()) {
                String one = value.apply(form);
                if (one != null) {
                    branches.add("when Course.drug = " + Names.string(drug.name()) + " and Course.brand = "
                            + Names.string(form.names().getFirst()) + " then " + one);
                }
            }
        }
        return cases(branches, otherwise);
    }

    private static String cases(List<String> branches, String otherwise) {
        return branches.isEmpty()
                ? otherwise
                : "case\n    " + String.join("\n    ", branches) + "\n    else " + otherwise + "\n  end";
    }
}
