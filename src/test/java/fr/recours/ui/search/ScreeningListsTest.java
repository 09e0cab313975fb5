package fr.recours.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import fr.recours.access.FreshSignIn;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.Result;
import fr.recours.matching.WhatIf;
import fr.recours.rcp.MeetingLife;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.search.ExportReason;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.ScreenedList;
import fr.recours.search.Screening;
import fr.recours.search.ScreeningExport;
import fr.recours.search.Trial;
import fr.recours.search.internal.screening.HeldCases;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.programme.ProgrammeLinks;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** The lists of the page that screens the base: to the last case, of those whoever asks may read. */
@IntegrationTest
@Import(HeldCases.Base.class)
class ScreeningListsTest extends SpringBrowserlessTest {

    private static final String CODE = "MSC-ScS";

    @Autowired
    private HeldCases base;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private HeardCases heard;

    @Autowired
    private MeetingLife life;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Screening screening;

    @Autowired
    private ScreeningExport export;

    @Autowired
    private FreshSignIn fresh;

    @Autowired
    private Referrals referrals;

    @Autowired
    private JdbcClient sql;

    private void open() {
        navigate(ProgrammeLinks.screening(CODE), ScreeningView.class);
    }

    /** More than are named at once: to the last one, none twice, those found of late first and marked. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void everyCaseIsReachedAndTheNewOnesComeFirst() {
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        for (int i = 0; i < ProgrammeScreening.SHOWN + 5; i++) {
            facts.put(ReferralId.random(), Judging.eligibleBut("{}"));
        }
        ReferralId last = cases.submit(DemoPeople.KERBRAT);
        facts.put(last, Judging.eligibleBut("{}"));
        base.hold(facts);
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        sql.sql("insert into screening_eligible (programme, referral_id, since) values (?, ?, ?)")
                .params(CODE, last.value(), today)
                .update();

        Part first = listed(screening.of(CODE).orElseThrow(), Result.ELIGIBLE);
        assertThat(first.cases()).hasSize(ProgrammeScreening.SHOWN).first().isEqualTo(new Listed(last, null, today));
        assertThat(first.left()).isEqualTo(6);
        List<ReferralId> named = first.cases().stream().map(Listed::referral).toList();
        Part second = screening.more(inForce(Result.ELIGIBLE), named);
        assertThat(second.left()).isZero();
        assertThat(Stream.concat(named.stream(), second.cases().stream().map(Listed::referral)))
                .containsExactlyInAnyOrderElementsOf(facts.keySet());
        open();
        assertThat(text()).contains(Texts.text("screening.new", Formats.day(today)));

        Trial trial = new Trial(skin(), BigDecimal.TEN);
        Part tried = listed(screening.whatIf(CODE, trial).orElseThrow(), Result.ELIGIBLE);
        assertThat(tried.left()).as("another threshold's cases, too").isEqualTo(6);
        List<ReferralId> known = tried.cases().stream().map(Listed::referral).toList();
        assertThat(Stream.concat(
                        known.stream(),
                        screening
                                .more(new ScreenedList(CODE, Optional.of(trial), Result.ELIGIBLE), known)
                                .cases()
                                .stream()
                                .map(Listed::referral)))
                .containsExactlyInAnyOrderElementsOf(facts.keySet());
    }

    private static ScreenedList inForce(Result result) {
        return new ScreenedList(CODE, Optional.empty(), result);
    }

    private static MovableThreshold skin() {
        return Judging.PROGRAMMES.stream()
                .filter(one -> one.code().equals(CODE))
                .flatMap(one -> WhatIf.thresholds(one).stream())
                .filter(one -> one.criterion().equals("SCS-R-I3.mrss15"))
                .findFirst()
                .orElseThrow();
    }

    /** With its reason, by the coordination, after the password; without a name. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aListIsTakenOutAsATable() {
        ReferralId eligible = cases.submit(DemoPeople.KERBRAT);
        base.hold(Map.of(eligible, Judging.eligibleBut("{}")));
        Optional<ExportReason> reason = Optional.of(ExportReason.QUALITY_REVIEW);
        assertThatThrownBy(() -> export.csv(inForce(Result.ELIGIBLE), reason, "fr"))
                .hasMessage("search.export.refused.fresh");
        fresh.prove(DemoPeople.PASSWORD);
        assertThatThrownBy(() -> export.check(Optional.empty())).hasMessage("search.refused.reason");
        base.building();
        assertThatThrownBy(() -> export.check(reason)).hasMessage("search.export.refused.building");
        for (int i = 0; i < 4; i++) { // more often than tables are made in a minute
            assertThatThrownBy(() -> export.csv(inForce(Result.ELIGIBLE), reason, "fr"))
                    .hasMessage("search.export.refused.building");
        }
        base.hold(Map.of(eligible, Judging.eligibleBut("{}")));
        export.check(reason);

        String table = export.csv(inForce(Result.ELIGIBLE), reason, "fr");

        assertThat(table.lines())
                .hasSize(4)
                .anyMatch(line -> line.contains(CODE) && line.contains("Critères réunis"))
                .last()
                .asString()
                .contains(referrals.row(eligible).reference())
                .doesNotContain(SubmittedCases.FAMILY_NAME);
        assertThat(sql.sql("select detail from audit_entry where action = 'CASE_EXPORTED' and subject = ?")
                        .param(eligible.value())
                        .query(String.class)
                        .list())
                .containsExactly("EXPORT:QUALITY_REVIEW");
        ScreenedList none = new ScreenedList(CODE, Optional.of(new Trial(skin(), new BigDecimal(50))), Result.ELIGIBLE);
        assertThat(export.csv(none, reason, "fr").lines())
                .as("nobody, and what was tried")
                .hasSize(4)
                .anyMatch(line -> line.contains("50 au lieu de\u00a015"));
        assertThat(new ExportTable.Screened(export, none).fileName()).doesNotContain(CODE);
        open();
        assertThat(find(Button.class).all()).anyMatch(one -> "export".equals(one.getTestId()));
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairTakesNoListOut() {
        fresh.prove(DemoPeople.PASSWORD);
        assertThat(export.allowed()).isFalse();
        assertThatThrownBy(() -> export.csv(inForce(Result.ELIGIBLE), Optional.of(ExportReason.CARE), "fr"))
                .isInstanceOf(AccessDeniedException.class);
    }

    /** Who becomes eligible as time passes stands there with the day, and is reached to the last one. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whoIsNotYetEligibleHasADay() {
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        ReferralId young = cases.submit(DemoPeople.KERBRAT);
        base.hold(Map.of(young, ofAgeIn(20)));
        ProgrammeScreening screened = screening.of(CODE).orElseThrow();
        assertThat(listed(screened, Result.NOT_YET)).isEqualTo(screened.coming());
        assertThat(screened.coming().cases().getFirst().since())
                .as("told by no night")
                .isNull();
        assertThat(screened.coming().cases()).hasSize(1);
        assertThat(screened.coming().cases().getFirst().from()).isBetween(today, today.plusDays(21));
        assertThat(screening.moreComing(CODE, List.of(young))).isEqualTo(Part.NONE);
        sql.sql("insert into screening_soon (programme, referral_id, since) values (?, ?, ?)")
                .params(CODE, young.value(), today)
                .update();
        assertThat(screening.of(CODE).orElseThrow().coming().cases())
                .extracting(Listed::since)
                .containsExactly(today);
        open();
        assertThat(text()).contains(Texts.text("screening.new", Formats.day(today)));
    }

    /** As every other list: some at once, to the last one. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whoIsEligibleNoMoreIsReachedAPartAtATime() {
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        for (int i = 0; i < ProgrammeScreening.SHOWN + 5; i++) {
            ReferralId id = ReferralId.random();
            facts.put(id, CaseFile.empty("unknown", today));
            lost(id, today);
        }
        base.hold(facts);
        Part first = screening.of(CODE).orElseThrow().lost();
        assertThat(first.cases()).hasSize(ProgrammeScreening.SHOWN);
        assertThat(first.left()).isEqualTo(5);
        List<ReferralId> named = first.cases().stream().map(Listed::referral).toList();
        Part second = screening.moreLost(CODE, named);
        assertThat(second.left()).isZero();
        assertThat(Stream.concat(named.stream(), second.cases().stream().map(Listed::referral)))
                .containsExactlyInAnyOrderElementsOf(facts.keySet());
    }

    /** Found eligible of late, and wanting an answer now: where it stands, it is no news. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aListMarksItsOwnNewsOnly() {
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        ReferralId eligible = cases.submit(DemoPeople.KERBRAT);
        ReferralId unknown = cases.submit(DemoPeople.KERBRAT);
        base.hold(Map.of(eligible, Judging.eligibleBut("{}"), unknown, CaseFile.empty("unknown", today)));
        for (String table : List.of("screening_eligible", "screening_undetermined")) {
            ReferralId other = table.equals("screening_eligible") ? unknown : eligible;
            sql.sql("insert into " + table + " (programme, referral_id, since) values (?, ?, ?)")
                    .params(CODE, other.value(), today)
                    .update();
        }
        ProgrammeScreening screened = screening.of(CODE).orElseThrow();
        assertThat(listed(screened, Result.UNDETERMINED).cases()).containsExactly(new Listed(unknown, null, null));
        assertThat(listed(screened, Result.ELIGIBLE).cases()).containsExactly(new Listed(eligible, null, null));
    }

    private void lost(ReferralId id, LocalDate on) {
        sql.sql("insert into screening_eligible (programme, referral_id, lost_on) values (?, ?, ?)")
                .params(CODE, id.value(), on)
                .update();
    }

    /** However many were told: one more list is read to find the others, and shown are those alone. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whoIsLeftToBeToldIsFoundWithoutReadingTheOthers() {
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        for (int i = 0; i < ProgrammeScreening.SHOWN + 5; i++) {
            facts.put(ReferralId.random(), Judging.eligibleBut("{}"));
        }
        base.hold(facts);
        open();
        long before = lists(DemoPeople.VIDAL);
        Checkbox untold = find(Checkbox.class).all().stream()
                .filter(box -> "untold".equals(box.getTestId()))
                .findFirst()
                .orElseThrow();
        test(untold).click();
        assertThat(text()).contains(Texts.text("screening.untold.none"));
        assertThat(lists(DemoPeople.VIDAL) - before).isEqualTo(1);
    }

    private long lists(String person) {
        return sql.sql("select count(*) from audit_entry a join person p on p.id = a.actor"
                        + " where a.action = 'LIST_READ' and p.email = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** What the chair may not read is counted; no other list is read to find that out. */
    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairIsNamedWhatIsPublishedAndTheBaseIsScreenedOnce() {
        ReferralId published = published();
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        facts.put(ReferralId.random(), Judging.eligibleBut("{}"));
        facts.put(published, Judging.eligibleBut("{}"));
        facts.put(ReferralId.random(), Judging.eligibleBut("{}"));
        base.hold(facts);
        long before = screenings();
        open();
        assertThat(find(Anchor.class).all()).anyMatch(link -> link.getHref().endsWith(published.toString()));
        assertThat(find(Button.class).all()).noneMatch(one -> "more".equals(one.getTestId()));
        assertThat(screenings() - before).isEqualTo(1);
        assertThatThrownBy(() -> screening.untold(CODE, List.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithUserDetails(DemoPeople.MAUBERT)
    void theChairIsToldHowManyOthersThereAreInEachList() {
        ReferralId published = published();
        ReferralId other = ReferralId.random();
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        facts.put(published, ofAgeIn(20));
        facts.put(other, ofAgeIn(10));
        facts.put(ReferralId.random(), ofAgeIn(30));
        base.hold(facts);
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        List.of(published, other, ReferralId.random()).forEach(id -> lost(id, today));
        ProgrammeScreening screened = screening.of(CODE).orElseThrow();
        assertThat(screened.comingInAll()).isEqualTo(3);
        assertThat(screened.coming().cases()).extracting(Listed::referral).containsExactly(published);
        assertThat(screened.lost()).isEqualTo(new Part(List.of(new Listed(published, null, today)), 0));
        open();
        assertThat(text().split(Pattern.quote(Texts.text("screening.unnamed", 2)), -1))
                .as("below those not yet eligible, and below those soon so")
                .hasSize(3);

        facts.remove(published);
        base.hold(facts);
        open();
        assertThat(text())
                .contains(Texts.text("screening.unnamed", 2))
                .doesNotContain(Texts.text("screening.coming.none"));
    }

    private static CaseFile ofAgeIn(int days) {
        LocalDate birth = FrenchTime.today(Clock.systemUTC()).minusYears(18).plusDays(days);
        return Judging.eligibleBut("{\"facts\": {\"birth_date\": \"%s\"}}".formatted(birth));
    }

    /** On the agenda of a meeting that is published. */
    private ReferralId published() {
        ReferralId id = heard.scheduled();
        signIn.as(DemoPeople.VIDAL, () -> life.publish(heard.today(id)));
        return id;
    }

    private long screenings() {
        return sql.sql("select count(*) from audit_entry where action = 'LIST_READ' and detail = ?")
                .param("screening:" + CODE)
                .query(Long.class)
                .single();
    }

    private static Part listed(ProgrammeScreening screened, Result result) {
        return screened.cases().getOrDefault(result, Part.NONE);
    }

    private String text() {
        Component page = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
