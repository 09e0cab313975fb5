package fr.recours.ui.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.audit.AuditAction;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.EligibilityJson;
import fr.recours.matching.Judging;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.notice.NoticeTemplate;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.programme.StatusOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeProposals;
import fr.recours.search.Proposal;
import fr.recours.search.Proposed;
import fr.recours.search.ProposedProgramme;
import fr.recours.search.ProposedProgrammes;
import fr.recours.search.internal.screening.HeldCases;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.programme.ProgrammeLinks;
import fr.recours.ui.referral.ReferralLinks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who is written to about a programme, and what the list says of the others, on the real services. */
@IntegrationTest
@Import(HeldCases.Base.class)
class ProposalFormTest extends SpringBrowserlessTest {

    private static final String CODE = "MSC-ScS";

    @Autowired
    private HeldCases base;

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private ProgrammeProposals proposals;

    @Autowired
    private ProposedProgrammes proposed;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient sql;

    private void open() {
        navigate(ProgrammeLinks.screening(CODE), ScreeningView.class);
    }

    /** Two cases of one physician, one of another, all of whom meet the criteria. */
    private List<ReferralId> eligible() {
        List<ReferralId> ids = List.of(
                cases.submit(DemoPeople.KERBRAT), cases.submit(DemoPeople.KERBRAT), cases.submit(DemoPeople.ZEROUAL));
        Map<ReferralId, CaseFile> facts = new LinkedHashMap<>();
        ids.forEach(id -> facts.put(id, Judging.eligibleBut("{}")));
        base.hold(facts);
        return ids;
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void physiciansAndCasesAreCountedApartAndNobodyIsToldTwice() {
        List<ReferralId> ids = eligible();
        open();
        boxes().forEach(box -> test(box).click());
        assertThat(button("propose").getText()).isEqualTo(Texts.text("screening.propose", 2, 3));
        test(button("propose")).click();

        assertThat(told(ids.get(0))).containsExactly(DemoPeople.KERBRAT);
        assertThat(told(ids.get(1))).containsExactly(DemoPeople.KERBRAT);
        assertThat(told(ids.get(2))).containsExactly(DemoPeople.ZEROUAL);
        assertThat(ids).allSatisfy(id -> assertThat(audited(id)).containsExactly(DemoPeople.VIDAL + " " + CODE));
        assertThat(boxes()).as("nobody is left to be told").isEmpty();
        assertThat(find(Button.class).all()).noneMatch(one -> "propose".equals(one.getTestId()));
        assertThat(proposals.propose(CODE, ids)).isEqualTo(new Proposed(0, 0));
        assertThat(ids).allSatisfy(id -> assertThat(audited(id)).hasSize(1));
    }

    /** The message names no programme: the case does, with the verdict as it was that day, whatever is known since. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void thePhysicianReadsOnTheCaseWhichProgrammeAndWhy() {
        ReferralId id = eligible().getFirst();
        proposals.propose(CODE, List.of(id));
        base.hold(Map.of());
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        List<ProposedProgramme> read = signIn.get(DemoPeople.KERBRAT, () -> proposed.of(id));
        assertThat(read).extracting(ProposedProgramme::programme).containsExactly(CODE);
        assertThat(read).extracting(ProposedProgramme::on).containsExactly(today);
        assertThat(read)
                .extracting(ProposedProgramme::verdict)
                .containsExactly(Judging.judge(CODE, Judging.eligibleBut("{}").withReferenceDate(today)));
        signIn.as(DemoPeople.ZEROUAL, () -> assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> proposed.of(id)));
        UI.getCurrent().navigate(ReferralLinks.file(id));
        assertThat(text()).contains(Texts.text("referral.proposed.verdict", CODE, Formats.day(today)));
    }

    /** Of an old proposal the verdict was not kept: its line announces none. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void eachProposalIsFollowedByItsOwnVerdict() {
        ReferralId id = eligible().getFirst();
        proposals.propose(CODE, List.of(id));
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        alsoProposed(id, "AHSCT-SSc", today.plusDays(1), Judging.judge("AHSCT-SSc", Judging.eligibleBut("{}")));
        alsoProposed(id, "MSC-LES", today.plusDays(2), null);
        UI.getCurrent().navigate(ReferralLinks.file(id));
        String old = Texts.text("referral.proposed.line", "MSC-LES", Formats.day(today.plusDays(2)));
        Paragraph first = find(Paragraph.class).withText(old).single();
        assertThat(first.getParent().orElseThrow().getChildren())
                .extracting(part -> part instanceof Paragraph line ? line.getText() : "card")
                .containsSequence(
                        old,
                        Texts.text("referral.proposed.verdict", "AHSCT-SSc", Formats.day(today.plusDays(1))),
                        "card",
                        Texts.text("referral.proposed.verdict", CODE, Formats.day(today)),
                        "card",
                        Texts.text("referral.decides"));
    }

    private void alsoProposed(ReferralId id, String programme, LocalDate on, @Nullable Eligibility verdict) {
        sql.sql("insert into screening_proposal (programme, version, referral_id, physician_id, told_on, verdict)"
                        + " select ?, '1', id, referrer_id, ?, ? from referral where id = ?")
                .param(programme)
                .param(on)
                .param(verdict == null ? null : EligibilityJson.write(verdict))
                .param(id.value())
                .update();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whileAProgrammeIsClosedNobodyIsWrittenTo() {
        List<ReferralId> ids = eligible();
        put(ProgrammeStatus.CLOSED);
        try {
            open();
            assertThat(boxes()).isEmpty();
            assertThat(find(Button.class).all()).noneMatch(one -> "propose".equals(one.getTestId()));
            assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> proposals.propose(CODE, ids));
        } finally {
            put(ProgrammeStatus.OPEN);
        }
        assertThat(told(ids.getFirst())).isEmpty();
    }

    private void put(ProgrammeStatus status) {
        programmes.setStatus(CODE, new StatusOrder(status, LocalDate.of(2026, 1, 5), "Essai", null));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void thoseNotToldYetAreListedAlone() {
        List<ReferralId> ids = eligible();
        proposals.propose(CODE, ids.subList(0, 2));
        open();
        assertThat(lines()).hasSize(3);
        Checkbox untold = find(Checkbox.class).all().stream()
                .filter(box -> "untold".equals(box.getTestId()))
                .findFirst()
                .orElseThrow();
        test(untold).click();
        assertThat(lines()).hasSize(1);
        assertThat(boxes()).hasSize(1);
    }

    private List<CaseLine> lines() {
        return find(CaseLine.class).all();
    }

    private void put(ReferralId id, ReferralState state) {
        sql.sql("update referral set state = ? where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    @ParameterizedTest
    @CsvSource({"IN_SESSION, RCP_DECIDES", "OPINION_PENDING, RCP_DECIDES", "WITHDRAWN, TAKEN_BACK"})
    @WithUserDetails(DemoPeople.VIDAL)
    void nobodyIsWrittenToAboutACaseBeingDecidedOrTakenBackAndTheListSaysWhy(ReferralState state, Proposal.Way why) {
        List<ReferralId> ids = eligible();
        put(ids.getFirst(), state);
        open();
        assertThat(boxes()).hasSize(2);
        assertThat(text()).contains(said(ids.getFirst(), why));
        assertThat(proposals.propose(CODE, ids)).isEqualTo(new Proposed(2, 2));
        assertThat(told(ids.getFirst())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ReferralState.class,
            names = {"CLOSED", "DECLINED"})
    @WithUserDetails(DemoPeople.VIDAL)
    void ofACaseThatIsOverThePhysicianIsInvitedToReferThePatientAgain(ReferralState state) {
        List<ReferralId> ids = eligible();
        put(ids.getFirst(), state);
        open();
        assertThat(text()).contains(said(ids.getFirst(), Proposal.Way.REFER_AGAIN));
        Checkbox every = find(Checkbox.class).all().stream()
                .filter(box -> "propose-every".equals(box.getTestId()))
                .findFirst()
                .orElseThrow();
        test(every).click();
        assertThat(boxes().stream().filter(Checkbox::getValue))
                .as("all at once are those that are not over")
                .hasSize(2);

        assertThat(proposals.propose(CODE, ids)).isEqualTo(new Proposed(2, 3));
        assertThat(told(ids.getFirst(), NoticeTemplate.PROGRAMME_PROPOSED_AGAIN))
                .containsExactly(DemoPeople.KERBRAT);
        assertThat(told(ids.getFirst())).isEmpty();
        assertThat(told(ids.getLast(), NoticeTemplate.PROGRAMME_PROPOSED_AGAIN)).isEmpty();
        assertThat(proposals.propose(CODE, ids)).isEqualTo(new Proposed(0, 0));
    }

    /** A draft is its physician's own: the coordination knows of the new case once it is submitted. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void nobodyIsInvitedToReferAPatientWhoWasReferredAgain() {
        List<ReferralId> ids = eligible();
        ReferralId over = ids.getFirst();
        put(over, ReferralState.DECLINED);
        ReferralId next = signIn.get(DemoPeople.KERBRAT, () -> desk.referAgain(over));
        assertThat(way(over)).isEqualTo(Proposal.Way.REFER_AGAIN);
        put(next, ReferralState.SUBMITTED);
        assertThat(way(over)).isEqualTo(Proposal.Way.REFERRED_AGAIN);
        open();
        assertThat(text()).contains(said(over, Proposal.Way.REFERRED_AGAIN));
        assertThat(proposals.propose(CODE, List.of(over))).isEqualTo(new Proposed(0, 0));
    }

    private Proposal.Way way(ReferralId id) {
        return proposals.of(CODE, List.of(id)).getFirst().way();
    }

    private String said(ReferralId id, Proposal.Way way) {
        return Texts.text("screening.way." + way, referrals.row(id).referrerName());
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void nobodyIsWrittenToAboutACaseThatNoLongerMeetsTheCriteria() {
        List<ReferralId> ids = eligible();
        open();
        boxes().forEach(box -> test(box).click());
        Map<ReferralId, CaseFile> later = new LinkedHashMap<>();
        ids.forEach(id -> later.put(id, Judging.eligibleBut("{}")));
        later.put(ids.getLast(), Judging.eligibleBut("{}").with(new Observation("mrss", Value.of(3), null)));
        base.hold(later);
        test(button("propose")).click();
        assertThat(told(ids.getFirst())).containsExactly(DemoPeople.KERBRAT);
        assertThat(told(ids.getLast())).isEmpty();
    }

    /** Ahead of the day, which the message tells; whom time alone does not make eligible within a year is left out. */
    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whoBecomesEligibleIsWrittenToAhead() {
        ReferralId soon = cases.submit(DemoPeople.KERBRAT);
        ReferralId late = cases.submit(DemoPeople.ZEROUAL);
        base.hold(Map.of(soon, ofAgeIn(20), late, ofAgeIn(800)));
        open();
        assertThat(boxes()).hasSize(1);
        test(boxes().getFirst()).click();
        test(button("propose")).click();
        assertThat(boxes()).as("told").isEmpty();
        assertThat(proposals.propose(CODE, List.of(soon, late))).isEqualTo(new Proposed(0, 0));
        assertThat(told(late)).isEmpty();
        assertThat(told(soon)).containsExactly(DemoPeople.KERBRAT);
        LocalDate today = FrenchTime.today(Clock.systemUTC());
        assertThat(sql.sql("select deadline from notice where template = ? and subject_id = ?")
                        .params(NoticeTemplate.PROGRAMME_PROPOSED.name(), soon.value())
                        .query(LocalDate.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(from -> assertThat(from).isBetween(today, today.plusDays(21)));
    }

    private static CaseFile ofAgeIn(int days) {
        LocalDate birth = FrenchTime.today(Clock.systemUTC()).minusYears(18).plusDays(days);
        return Judging.eligibleBut("{\"facts\": {\"birth_date\": \"%s\"}}".formatted(birth));
    }

    private List<Checkbox> boxes() {
        return find(Checkbox.class).all().stream()
                .filter(box ->
                        !List.of("propose-every", "untold").contains(Objects.requireNonNullElse(box.getTestId(), "")))
                .toList();
    }

    private List<String> told(ReferralId id) {
        return told(id, NoticeTemplate.PROGRAMME_PROPOSED);
    }

    private List<String> told(ReferralId id, NoticeTemplate template) {
        return sql.sql("select distinct address from notice where template = ? and subject_id = ?")
                .params(template.name(), id.value())
                .query(String.class)
                .list();
    }

    private List<String> audited(ReferralId id) {
        return sql.sql("select concat(p.email, ' ', a.detail) from audit_entry a join person p on p.id = a.actor"
                        + " where a.action = ? and a.subject = ?")
                .params(AuditAction.PROGRAMME_PROPOSED.name(), id.value())
                .query(String.class)
                .list();
    }

    private Button button(String id) {
        return find(Button.class).all().stream()
                .filter(one -> id.equals(one.getTestId()))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        Component page = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively();
    }
}
