package fr.recours.search.internal.query;

import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.CaseContent;
import fr.recours.referral.FoundCase;
import fr.recours.search.internal.analysis.ValueWords;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case as a row of a table: where it is, its main figures, the results it was given. */
@Component
class CaseRow {

    private static final List<String> FIGURES =
            List.of("disease", AgeToday.KEY, "sex", "mrss", "fvc_pct", "dlco_pct", "lvef_pct", "selena_sledai");

    private final Language words;
    private final Clock clock;

    CaseRow(Language words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    List<String> headings(String language) {
        List<String> headings = new ArrayList<>();
        for (String fixed : List.of("reference", "centre", "state", "submitted")) {
            headings.add(ValueWords.text("search.export.heading." + fixed).in(language));
        }
        FIGURES.forEach(key -> headings.add(heading(words.dictionary().require(key), language)));
        headings.add(ValueWords.text("search.export.heading.judged").in(language));
        headings.addAll(words.programmes());
        return headings;
    }

    private static String heading(DataElement element, String language) {
        String unit = element.unit();
        return element.label().in(language) + (unit == null ? "" : " (" + unit + ")");
    }

    List<String> row(FoundCase one, String language) {
        CaseContent content = one.content();
        List<String> row = new ArrayList<>();
        row.add(content.reference());
        row.add(one.row().centreName());
        row.add(ValueWords.label(content.state()).in(language));
        row.add(LocalDate.ofInstant(content.submittedAt(), FrenchTime.ZONE).toString());
        FIGURES.forEach(key -> row.add(figure(key, content, language)));
        row.add(content.referenceDate().toString());
        words.programmes()
                .forEach(code -> row.add(Optional.ofNullable(content.verdicts().get(code))
                        .map(result -> ValueWords.label(result).in(language))
                        .orElse("")));
        return row;
    }

    private String figure(String key, CaseContent content, String language) {
        return key.equals(AgeToday.KEY)
                ? AgeToday.of(content, FrenchTime.today(clock))
                : content.facts()
                        .latest(key)
                        .map(seen -> value(key, seen, language))
                        .orElse("");
    }

    /** A number alone where it is in the unit of the heading, else with its own. */
    private String value(String key, Observation seen, String language) {
        return switch (seen.value()) {
            case Value.Quantity(var number, var unit) ->
                decimal(number.toPlainString(), language)
                        + (unit == null
                                        || unit.equals(
                                                words.dictionary().require(key).unit())
                                ? ""
                                : " " + unit);
            case Value.Code(String code) ->
                words.dictionary()
                        .require(key)
                        .option(code)
                        .map(option -> option.label().in(language))
                        .orElse(code);
            case Value.Flag _, Value.Codes _, Value.Day _, Value.Pressures _, Value.Text _ -> "";
        };
    }

    /** A spreadsheet in French takes 3.5 for the 3rd of May. */
    private static String decimal(String number, String language) {
        return "fr".equals(language) ? number.replace('.', ',') : number;
    }
}
