package fr.recours.ui.referral;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.BrowserlessUserContext;
import com.vaadin.browserless.ComponentTester;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.UidlWriter;
import fr.recours.RecoursApplication;
import fr.recours.bench.BenchTimes;
import fr.recours.matching.CaseChecks;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.programme.Programmes;
import fr.recours.referral.DraftContent;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeSuggestions;
import fr.recours.support.DemoPeople;
import fr.recours.support.RealServers;
import fr.recours.support.SignIn;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/**
 * What one change in the referral form costs the server: saved in a real MariaDB, judged, asked about, drawn and written for the browser.
 * The form holds the first demonstration case. Run by {@code bin/bench form}.
 */
public final class FormBench {

    private static final String PATIENT = "Tavernol";
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 40;
    private static final List<String> NUMBERS = List.of("mrss", "dlco_pct", "fvc_pct", "hb_g_dl");
    private static final List<String> ANSWERS = List.of("rhc_done", "hiv_pos");

    private final ConfigurableApplicationContext portal;
    private final Referrals referrals;
    private final SignIn signIn;
    private int changes;

    private FormBench(ConfigurableApplicationContext portal) {
        this.portal = portal;
        this.referrals = portal.getBean(Referrals.class);
        this.signIn = new SignIn(portal.getBean(UserDetailsService.class));
    }

    /** No arguments. */
    public static void main(String[] arguments) throws Exception {
        SpringApplication application = new SpringApplication(RecoursApplication.class);
        application.addInitializers(new RealServers());
        try (ConfigurableApplicationContext portal = application.run(
                "--recours.demo=true",
                "--recours.demo-cases=true",
                "--recours.home=target/bench-home",
                "--server.port=0",
                "--management.server.port=0",
                "--logging.level.root=warn")) {
            FormBench bench = new FormBench(portal);
            ReferralId draft = bench.signIn.get(DemoPeople.KERBRAT, bench::draft);
            bench.changes(draft);
            bench.signIn.as(DemoPeople.KERBRAT, () -> bench.parts(draft));
        }
        System.exit(0);
    }

    /** A draft of the demonstration case, as it was submitted. */
    private ReferralId draft() {
        DraftContent content = referrals.visible().stream()
                .filter(row -> row.patient().familyName().equals(PATIENT))
                .findFirst()
                .map(row -> referrals.read(row.id()).content())
                .orElseThrow();
        ReferralId id = referrals.open();
        referrals.save(id, referrals.draft(id).revision(), content);
        return id;
    }

    private void changes(ReferralId draft) throws Exception {
        UserDetails account = portal.getBean(UserDetailsService.class).loadUserByUsername(DemoPeople.KERBRAT);
        try (SecuredBrowserlessApplicationContext<Authentication> screens =
                        SpringBrowserlessApplicationContext.createSecured(portal, "fr.recours.ui");
                BrowserlessUserContext user = screens.newUser(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
                BrowserlessUIContext window = user.newWindow()) {
            window.getUI().navigate(ReferralLinks.form(draft));
            List<Component> places = Stream.concat(NUMBERS.stream(), ANSWERS.stream())
                    .map(name -> window.find(Component.class).withTestId(name).single())
                    .toList();
            int fields = places.size();
            BenchTimes.Asked change = field -> change(window.getUI(), places.get(field));
            BenchTimes.of(WARM_UP, fields, change);
            BenchTimes.of(ROUNDS, fields, change)
                    .report("one change of the form, from the field to the answer for the browser");
            BenchTimes changed = BenchTimes.worked(ROUNDS, fields, change);
            changed.report("the same, processor time");
            for (int field = 0; field < fields; field++) {
                System.out.printf("  median %.1f ms: %s%n", changed.median(field), name(field));
            }
        }
    }

    private static String name(int field) {
        return field < NUMBERS.size() ? NUMBERS.get(field) : ANSWERS.get(field - NUMBERS.size());
    }

    /** Each time another value: what changes nothing is not saved. */
    private Object change(UI screen, Component place) {
        changes++;
        if (place instanceof Segment answers) {
            new Typing<>(answers).enter(answers.getValue() == Answer.YES ? Answer.NO : Answer.YES);
        } else {
            new Typing<>(inside(place)).enter(Integer.toString(20 + changes % 23));
        }
        return new UidlWriter().createUidl(screen, false).toString();
    }

    private static TypedText inside(Component place) {
        return descendants(place)
                .filter(TypedText.class::isInstance)
                .map(TypedText.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> descendants(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(FormBench::descendants));
    }

    /** The services a change calls, each by itself. */
    private void parts(ReferralId draft) {
        Programmes programmes = portal.getBean(Programmes.class);
        ProgrammeSuggestions suggestions = portal.getBean(ProgrammeSuggestions.class);
        try {
            ReferralDraft[] last = {referrals.draft(draft)};
            BenchTimes.Asked save = any -> {
                changes++;
                DraftContent changed = changed(last[0].content());
                referrals.save(draft, last[0].revision(), changed);
                last[0] = referrals.draft(draft);
                return changed;
            };
            report("  of it: saved, and read again", save);
            report(
                    "  of it: which programmes, judged with their reasons",
                    any -> suggestions.suggest(
                            changed(last[0].content()).caseFile(),
                            last[0].content().question()));
            CaseChecks checks = programmes.checks();
            report(
                    "  of it: the checks of the whole case",
                    any -> checks.of(changed(last[0].content()).caseFile()));
            report(
                    "  of it: what to ask next",
                    any -> programmes.nextQuestions(changed(last[0].content()).caseFile()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private DraftContent changed(DraftContent content) {
        return Contents.withFacts(
                content, facts -> facts.with(new Observation("mrss", Value.of(20 + ++changes % 23), null)));
    }

    private static void report(String what, BenchTimes.Asked asked) throws Exception {
        BenchTimes.of(WARM_UP, 1, asked);
        BenchTimes.of(ROUNDS, 1, asked).report(what);
        BenchTimes.worked(ROUNDS, 1, asked).report(what + ", processor time");
    }

    /** Enters a value as the browser sends it, then leaves the field. */
    private static final class Typing<T extends AbstractField<?, V>, V> extends ComponentTester<T> {

        private Typing(T field) {
            super(field);
        }

        private void enter(V value) {
            setValueAsUser(value);
            fireDomEvent("change");
        }
    }
}
