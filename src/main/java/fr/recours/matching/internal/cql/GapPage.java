package fr.recours.matching.internal.cql;

import fr.recours.matching.CqlExport;
import fr.recours.matching.CqlExport.Gap.Kind;
import java.util.List;
import java.util.stream.Collectors;

/** The page that tells how the libraries are to be read, and all they do not say. */
public final class GapPage {

    private static final String HEAD = """
            # The programmes in HL7 CQL

            `bin/programmes export-cql --to FOLDER` writes each programme as a library of HL7's Clinical Quality Language, and
            this page, `cql.md`, beside them. The libraries use CQL's System types only: no FHIR model, no terminology server.
            Tests translate them with the reference translator and run them with the reference engine; over thousands of
            random cases every criterion must come out as it does here.

            ## How to read a library

            - One `define` for each criterion, by its id, under its own words. `true` is met, `false` not met, `null` unknown.
              For a donor's criterion it is a list: one answer for each of `donors`, by their `place`.
            - `"Applies"` tells whether the programme is for the patient's disease. `"Eligible"` joins all criteria: `true` is
              eligible; `false` is not eligible, not yet, or not applicable; `null` is undetermined.
            - A `parameter` has the key of its data element and holds the value in force on `reference_date`: the latest of
              those not measured after it, or `null`. Numbers that may come in several units are quantities, their unit
              spelt as in the dictionary and not in UCUM. A date is the interval of all days it may be.
            - `dlco_pct` is the haemoglobin-corrected value of a day that has both. `"dlco_pct, uncorrected"` and
              `"dlco_pct, earlier values"` are raw: a fall holds a raw value against a raw one.
            - `"…, measured on"` is the day of a value, where the day matters; `"…, earlier values"` are the dated values before
              the one in force, and those stated as baseline.
            - Computed numbers have eight decimals at most, a body surface six.

            ## What no library says

            | Left out | Why |
            | --- | --- |
            | Several values of one element in force at once | A parameter holds one value, blood pressures apart. Here they count where they agree about the threshold. |
            | Which value is in force | Choosing it among all recorded ones is left to whoever fills the parameters. |
            | Why something is unknown | CQL has one `null`: never recorded, out of its window, partial date, unit and judgement are all the same. |
            | The course of time: from when it is possible, when it next changes | A library answers for one `reference_date`. So `NOT_YET` is `false` in `"Eligible"`, as `NOT_ELIGIBLE` is. |
            | Reasons, notes, remarks, values to be renewed, what to ask next | They are texts around the answer. The note on an ambiguity stands in the comment of its criterion. |
            | The order of preference among donors | It ranks; it does not decide. |

            """;

    private GapPage() {}

    public static String write(List<CqlExport> exports) {
        return HEAD
                + section(
                        "What CQL cannot say",
                        "Parts of criteria that are computed here and stand as `null` in a library, with what rests on them.",
                        rows(exports, Kind.NOT_SAID))
                + "\n"
                + section(
                        "What a person judges",
                        "Unknown here as in a library, where it stands as `null`.",
                        rows(exports, Kind.TO_BE_JUDGED));
    }

    private static String section(String title, String words, String rows) {
        String all = rows.isEmpty()
                ? "None.\n"
                : "| Programme | Criterion | Part | Why |\n| --- | --- | --- | --- |\n" + rows;
        return "## " + title + "\n\n" + words + "\n\n" + all;
    }

    private static String rows(List<CqlExport> exports, Kind kind) {
        return exports.stream()
                .flatMap(export ->
                        export.gaps().stream().filter(gap -> gap.kind() == kind).map(gap -> row(export, gap)))
                .collect(Collectors.joining());
    }

    private static String row(CqlExport export, CqlExport.Gap gap) {
        return "| " + export.programme() + " | " + (gap.criterion().isEmpty() ? "all" : gap.criterion()) + " | "
                + gap.what().replace("|", "\\|") + " | " + gap.reason() + " |\n";
    }
}
