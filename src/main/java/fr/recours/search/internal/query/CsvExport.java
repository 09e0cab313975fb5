package fr.recours.search.internal.query;

import fr.recours.access.FreshSignIn;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.referral.CaseContent;
import fr.recours.referral.FindableCases;
import fr.recours.referral.FoundCase;
import fr.recours.referral.ReferralId;
import fr.recours.search.CaseExport;
import fr.recours.search.CaseQuestion;
import fr.recours.search.ExportReason;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.search.internal.index.Scope;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Writes what was found as a table, within the reader's rights as the search itself. */
@Service
class CsvExport implements CaseExport {

    private static final int MOST = 5_000;
    private static final int AT_ONCE = 200;
    private static final List<String> FIGURES =
            List.of("disease", AgeToday.KEY, "sex", "mrss", "fvc_pct", "dlco_pct", "lvef_pct", "selena_sledai");

    private final CaseIndex index;
    private final Language words;
    private final FindableCases cases;
    private final People people;
    private final SearchLimits limits;
    private final FreshSignIn fresh;
    private final Clock clock;

    CsvExport(
            CaseIndex index,
            Language words,
            FindableCases cases,
            People people,
            SearchLimits limits,
            FreshSignIn fresh,
            Clock clock) {
        this.index = index;
        this.words = words;
        this.cases = cases;
        this.people = people;
        this.limits = limits;
        this.fresh = fresh;
        this.clock = clock;
    }

    @Override
    public Rule rule() {
        return rule(people.current().role());
    }

    private static Rule rule(Role role) {
        return switch (role) {
            case REFERRING_PHYSICIAN -> Rule.FREE;
            case COORDINATOR -> Rule.WITH_REASON;
            case DELEGATE, CHAIR, EXPERT, INVITED_EXPERT, TRACKING_DOCTOR, ADMINISTRATOR, AUDITOR -> Rule.NOT_ALLOWED;
        };
    }

    @Override
    public String csv(CaseQuestion question, Optional<ExportReason> reason, String language) {
        Person person = people.current();
        allow(person, reason);
        limits.exports().admit(person.id());
        String why = reason.map(Enum::name).orElse("OWN_CENTRE");
        Bilingual told = reason.map(ValueWords::label).orElseGet(() -> ValueWords.text("search.export.own"));
        Finder.Found all = found(question);
        List<ReferralId> found = all.cases();
        CsvTable table = new CsvTable(language);
        table.row(ValueWords.text("search.export.taken")
                .in(language)
                .formatted(
                        person.displayName(),
                        LocalDate.ofInstant(clock.instant(), FrenchTime.ZONE),
                        told.in(language)));
        if (all.total() > found.size()) {
            table.row(ValueWords.text("search.export.part").in(language).formatted(found.size(), all.total()));
        }
        table.row(headings(language));
        for (int from = 0; from == 0 || from < found.size(); from += AT_ONCE) { // a table of nothing is one, too
            cases.export(found.subList(from, Math.min(found.size(), from + AT_ONCE)), "EXPORT:" + why)
                    .forEach(one -> table.row(row(one, language)));
        }
        return table.text();
    }

    @Override
    public void check(CaseQuestion question, Optional<ExportReason> reason) {
        Person person = people.current();
        allow(person, reason);
        limits.exports().check(person.id());
        found(question);
    }

    private void allow(Person person, Optional<ExportReason> reason) {
        switch (rule(person.role())) {
            case NOT_ALLOWED -> throw new AccessDeniedException("refused");
            case WITH_REASON -> {
                if (reason.isEmpty()) {
                    throw new RefusedException("search.refused.reason");
                }
            }
            case FREE -> {}
        }
        if (!fresh.isFresh()) {
            throw new RefusedException("search.export.refused.fresh");
        }
    }

    /** A table is not a page that says more may come: it has every case, or there is none. */
    private Finder.Found found(CaseQuestion question) {
        Scope scope = new Scope(cases.scope());
        return index.readWhole(searcher -> {
                    try {
                        return new Finder(searcher, words, scope, new Centres(searcher, scope, people))
                                .find(question.text(), question.chosen(), 0, MOST);
                    } catch (IndexSearcher.TooManyClauses tooLong) {
                        throw new RefusedException("search.problem.long");
                    } catch (QueryException wrong) {
                        throw new RefusedException(
                                wrong.problem().key(),
                                wrong.problem().parameters().toArray());
                    }
                })
                .orElseThrow(() -> new RefusedException("search.export.refused.building"));
    }

    private List<String> headings(String language) {
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

    private List<String> row(FoundCase one, String language) {
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
