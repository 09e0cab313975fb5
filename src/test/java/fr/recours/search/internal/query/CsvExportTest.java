package fr.recours.search.internal.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.access.FreshSignIn;
import fr.recours.access.People;
import fr.recours.referral.FindableCases;
import fr.recours.search.CaseExport;
import fr.recours.search.CaseQuestion;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.search.internal.index.HalfIndex;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A table that is taken out has every case that answers, or there is none. */
@IntegrationTest
class CsvExportTest {

    @Autowired
    private Language words;

    @Autowired
    private FindableCases cases;

    @Autowired
    private People people;

    @Autowired
    private CsvCases tables;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private SignIn signIn;

    @Test
    void nothingIsExportedBeforeEveryCaseIsInTheIndex(@TempDir Path folder) throws IOException {
        try (HalfIndex half = new HalfIndex(folder)) {
            assertRefused(half.index());
        }
        assertRefused(new CaseIndex());
    }

    private void assertRefused(CaseIndex index) {
        CaseExport export = new CsvExport(index, words, cases, people, tables);
        CaseQuestion all = new CaseQuestion("", Map.of(), 0);
        for (Runnable work : List.<Runnable>of(
                () -> export.check(all, Optional.empty()), () -> export.csv(all, Optional.empty(), "fr"))) {
            assertThatThrownBy(() -> signIn.as(DemoPeople.KERBRAT, () -> {
                        fresh.prove(DemoPeople.PASSWORD);
                        work.run();
                    }))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("search.export.refused.building");
        }
    }
}
