package fr.recours.search.internal.query;

import fr.recours.access.FreshSignIn;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.matching.Bilingual;
import fr.recours.referral.FindableCases;
import fr.recours.referral.ReferralId;
import fr.recours.search.CaseExport;
import fr.recours.search.ExportReason;
import fr.recours.search.internal.SearchLimits;
import fr.recours.search.internal.analysis.ValueWords;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Tables of cases for those who may take them out of the portal. Who did, and why, is the first row. */
@Component
class CsvCases {

    static final int MOST = 5_000;

    private static final int AT_ONCE = 200;

    private final CaseRow rows;
    private final FindableCases cases;
    private final People people;
    private final SearchLimits limits;
    private final FreshSignIn fresh;
    private final Clock clock;

    CsvCases(CaseRow rows, FindableCases cases, People people, SearchLimits limits, FreshSignIn fresh, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.people = people;
        this.limits = limits;
        this.fresh = fresh;
        this.clock = clock;
    }

    /**
     * What to put into a table.
     *
     * @param about what is said of it above its headings
     * @param total how many there are, of which the first are here
     * @param last what stands in a last column, by case; its heading
     */
    record Content(List<Bilingual> about, List<ReferralId> cases, long total, Optional<Last> last) {}

    /** A last column. */
    record Last(Bilingual heading, Function<ReferralId, String> value) {}

    /** Whether a table would be made now. */
    void check(CaseExport.Rule rule, Optional<ExportReason> reason) {
        allow(rule, reason);
        limits.exports().check(people.current().id());
    }

    /** Lets one more be made. */
    void admit(CaseExport.Rule rule, Optional<ExportReason> reason) {
        allow(rule, reason);
        limits.exports().admit(people.current().id());
    }

    private void allow(CaseExport.Rule rule, Optional<ExportReason> reason) {
        switch (rule) {
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

    String table(Content content, Optional<ExportReason> reason, String language) {
        Person person = people.current();
        Bilingual told = reason.map(ValueWords::label).orElseGet(() -> ValueWords.text("search.export.own"));
        CsvTable table = new CsvTable(language);
        table.row(ValueWords.text("search.export.taken")
                .in(language)
                .formatted(
                        person.displayName(),
                        LocalDate.ofInstant(clock.instant(), FrenchTime.ZONE),
                        told.in(language)));
        content.about().forEach(line -> table.row(line.in(language)));
        List<ReferralId> all = content.cases();
        if (content.total() > all.size()) {
            table.row(ValueWords.text("search.export.part").in(language).formatted(all.size(), content.total()));
        }
        table.row(with(rows.headings(language), content.last().map(last -> last.heading()
                .in(language))));
        String why = "EXPORT:" + reason.map(Enum::name).orElse("OWN_CENTRE");
        for (int from = 0; from == 0 || from < all.size(); from += AT_ONCE) { // a table of nothing is one, too
            cases.export(all.subList(from, Math.min(all.size(), from + AT_ONCE)), why)
                    .forEach(one -> table.row(
                            with(rows.row(one, language), content.last().map(last -> last.value()
                                    .apply(one.content().id())))));
        }
        return table.text();
    }

    private static List<String> with(List<String> cells, Optional<String> last) {
        List<String> all = new ArrayList<>(cells);
        last.ifPresent(all::add);
        return all;
    }
}
