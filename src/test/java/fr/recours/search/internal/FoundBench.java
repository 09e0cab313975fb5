package fr.recours.search.internal;

import fr.recours.RecoursApplication;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.support.DemoPeople;
import fr.recours.support.RealServers;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * How long after its commit a change to a case is found: the whole portal on a real MariaDB of this machine, one change at a time.
 * Run by {@code bin/bench found}.
 */
public final class FoundBench {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 200;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);
    private static final QueryBuilder WORDS = new QueryBuilder(CaseWords.ofTexts());

    private final CaseIndex index;
    private final SignIn signIn;
    private final SubmittedCases cases;
    private final ReferralDesk desk;

    private FoundBench(ConfigurableApplicationContext portal) {
        this.index = portal.getBean(CaseIndex.class);
        this.signIn = new SignIn(portal.getBean(UserDetailsService.class));
        this.cases = new SubmittedCases(portal.getBean(Referrals.class), signIn);
        this.desk = portal.getBean(ReferralDesk.class);
    }

    /** No arguments. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RecoursApplication.class);
        application.addInitializers(new RealServers());
        try (ConfigurableApplicationContext portal = application.run(
                "--recours.demo=true",
                "--recours.demo-cases=false",
                "--recours.home=target/bench-home",
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn")) {
            new FoundBench(portal).measure();
        }
        System.exit(0);
    }

    private void measure() {
        ReferralId one = cases.submit(DemoPeople.KERBRAT);
        IntFunction<Query> message = number -> {
            String word = "motdebanc" + number;
            signIn.as(DemoPeople.KERBRAT, () -> desk.write(one, word));
            return Objects.requireNonNull(WORDS.createBooleanQuery(CaseFields.MESSAGE, word));
        };
        IntFunction<Query> submission = number -> new TermQuery(
                new Term(CaseFields.ID, cases.submit(DemoPeople.KERBRAT).toString()));
        report("a message, from its commit to the index", message);
        report("a case, from its submission to the index", submission);
    }

    private void report(String what, IntFunction<Query> change) {
        double[] times = new double[MEASURED];
        for (int number = 0; number < WARM_UP + MEASURED; number++) {
            Query query = change.apply(number);
            long committed = System.nanoTime();
            while (!found(query)) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            if (number >= WARM_UP) {
                times[number - WARM_UP] = (System.nanoTime() - committed) / 1e6;
            }
        }
        Arrays.sort(times);
        SearchBench.print(
                "%s, %d times: median %.0f ms, p95 %.0f ms, longest %.0f ms",
                what, MEASURED, times[MEASURED / 2], times[MEASURED * 95 / 100], times[MEASURED - 1]);
    }

    private boolean found(Query query) {
        return index.read(searcher -> searcher.count(query) > 0).orElse(false);
    }
}
