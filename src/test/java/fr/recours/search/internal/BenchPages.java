package fr.recours.search.internal;

import fr.recours.RecoursApplication;
import fr.recours.bench.BenchTimes;
import fr.recours.bench.PlausibleCase;
import fr.recours.bench.PlausibleCases;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.FindableCases;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.referral.Urgency;
import fr.recours.search.CaseQuestion;
import fr.recours.search.CaseSearch;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.support.DemoPeople;
import fr.recours.support.RealServers;
import fr.recours.support.SignIn;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * What comes after the index: a page of twenty cases read from the database, opened, told in the trail and quoted. The whole portal with
 * some hundred cases on a real MariaDB; how many more there are matters little to rows that are read by their keys.
 */
final class BenchPages {

    private static final int CASES = 400;
    private static final int WARM_UP = 100;
    private static final int MEASURED = 300;
    private static final String WORD = "traitement";
    private static final long SEED = 1971;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Referrals referrals;
    private final FindableCases cases;
    private final CaseSearch search;
    private final SignIn signIn;

    private BenchPages(ConfigurableApplicationContext portal) {
        this.referrals = portal.getBean(Referrals.class);
        this.cases = portal.getBean(FindableCases.class);
        this.search = portal.getBean(CaseSearch.class);
        this.signIn = new SignIn(portal.getBean(UserDetailsService.class));
    }

    static void measure() {
        SpringApplication application = new SpringApplication(RecoursApplication.class);
        application.addInitializers(new RealServers());
        try (ConfigurableApplicationContext portal = application.run(
                "--recours.demo=true",
                "--recours.demo-cases=false",
                "--recours.home=target/bench-home",
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn")) {
            BenchPages pages = new BenchPages(portal);
            List<ReferralId> all = new ArrayList<>();
            for (int number = 0; all.size() < CASES; number++) {
                pages.submit(number).ifPresent(all::add);
            }
            CaseIndex index = portal.getBean(CaseIndex.class);
            while (index.read(searcher -> searcher.getIndexReader().numDocs() < CASES)
                    .orElse(true)) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            pages.measure(all);
        }
    }

    /** None where the case may not be submitted as it is: without a disease it stays a draft. */
    private Optional<ReferralId> submit(int number) {
        PlausibleCase one = PlausibleCases.of(number);
        return signIn.get(DemoPeople.KERBRAT, () -> {
            ReferralId id = referrals.open();
            referrals.save(
                    id,
                    referrals.draft(id).revision(),
                    new DraftContent(
                            new PatientIdentity("Nom" + number, "Prénom", IdentityStatus.QUALIFIED),
                            one.text() + " Quel " + WORD + " ?",
                            Urgency.ROUTINE,
                            new PatientInformation(
                                    true, "Dr Kerbrat", LocalDate.of(2026, 1, 5), Agreement.NON_OPPOSITION),
                            "",
                            one.caseFile(),
                            Map.of(),
                            DraftLetter.NONE.withText(one.letter())));
            try {
                referrals.submit(id, referrals.draft(id).revision());
                return Optional.of(id);
            } catch (SubmissionRefusedException incomplete) {
                return Optional.empty();
            }
        });
    }

    private void measure(List<ReferralId> all) {
        SplittableRandom random = new SplittableRandom(SEED);
        report(
                "a page of twenty cases from the database",
                any -> cases.read(
                        random.ints(CaseQuestion.PAGE, 0, CASES)
                                .distinct()
                                .mapToObj(all::get)
                                .toList(),
                        "SEARCH"));
        report(
                "a whole search of the portal in a base of " + CASES + " cases, counted, read and quoted",
                any -> search.search(new CaseQuestion(WORD, Map.of(), random.nextInt(CASES / CaseQuestion.PAGE))));
    }

    private void report(String what, BenchTimes.Asked asked) {
        signIn.as(DemoPeople.VIDAL, () -> {
            try {
                BenchTimes.of(WARM_UP, 1, asked);
                BenchTimes.of(MEASURED, 1, asked).report(what);
                BenchTimes.worked(MEASURED, 1, asked).report(what + ", processor time");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
