package fr.recours.search.internal.query;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.matching.Bilingual;
import fr.recours.search.CaseExport.Rule;
import fr.recours.search.ExportReason;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.ScreenedList;
import fr.recours.search.ScreeningExport;
import fr.recours.search.Trial;
import fr.recours.search.internal.analysis.ValueWords;
import fr.recours.search.internal.screening.ListedCases;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the cases of a screening as a table. */
@Service
class ScreeningCsv implements ScreeningExport {

    private final ListedCases listed;
    private final People people;
    private final CsvCases tables;
    private final Clock clock;

    ScreeningCsv(ListedCases listed, People people, CsvCases tables, Clock clock) {
        this.listed = listed;
        this.people = people;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public boolean allowed() {
        return rule() != Rule.NOT_ALLOWED;
    }

    private Rule rule() {
        return people.current().is(Role.COORDINATOR) ? Rule.WITH_REASON : Rule.NOT_ALLOWED;
    }

    @Override
    public void check(Optional<ExportReason> reason) {
        tables.check(rule(), reason);
        if (!listed.ready()) {
            throw building();
        }
    }

    private static RefusedException building() {
        return new RefusedException("search.export.refused.building");
    }

    @Override
    @Transactional
    public String csv(ScreenedList list, Optional<ExportReason> reason, String language) {
        tables.check(rule(), reason);
        Part part = listed.first(list, CsvCases.MOST).orElseThrow(ScreeningCsv::building);
        tables.admit(rule(), reason); // counts only what there is a list for
        Map<?, LocalDate> from = part.cases().stream()
                .filter(one -> one.from() != null)
                .collect(Collectors.toMap(Listed::referral, one -> Objects.requireNonNull(one.from())));
        Function<Object, String> day = id -> from.containsKey(id) ? from.get(id).toString() : "";
        return tables.table(
                new CsvCases.Content(
                        about(list),
                        part.cases().stream().map(Listed::referral).toList(),
                        part.cases().size() + part.left(),
                        Optional.of(new CsvCases.Last(ValueWords.text("screening.export.from"), day::apply))),
                reason,
                language);
    }

    private List<Bilingual> about(ScreenedList list) {
        LocalDate today = FrenchTime.today(clock);
        Bilingual result = ValueWords.label(list.result());
        Bilingual words = ValueWords.text("screening.export.about");
        List<Bilingual> about = new ArrayList<>();
        about.add(new Bilingual(
                words.fr().formatted(list.programme(), today, result.fr()),
                words.en().formatted(list.programme(), today, result.en())));
        list.trial().map(ScreeningCsv::tried).ifPresent(about::add);
        return about;
    }

    private static Bilingual tried(Trial trial) {
        Bilingual words = ValueWords.text("screening.export.tried");
        String asked = trial.threshold().number().toPlainString();
        String tried = trial.number().toPlainString();
        return new Bilingual(
                words.fr()
                        .formatted(
                                trial.threshold().label().fr(),
                                trial.threshold().criterion(),
                                tried.replace('.', ','),
                                asked.replace('.', ',')),
                words.en()
                        .formatted(
                                trial.threshold().label().en(),
                                trial.threshold().criterion(),
                                tried,
                                asked));
    }
}
