package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.access.People;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.matching.UnknownReason;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.Presence;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The running meeting on the real services: presence, the case, its outcome, its deferral. */
@IntegrationTest
class LiveViewTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingLife life;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Attendances attendances;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient sql;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseIsValidatedWithItsOutcomeAndItsWords() {
        ReferralId id = scheduled();
        SessionItem item = openRoom(id);
        press(Texts.label(OutcomeCode.FAVOURABLE));
        TextArea text =
                find(TextArea.class).withLabel(Texts.text("rcp.live.text")).single();
        test(text).setValue("La RCP est favorable.");
        assertThat(live.kept(item.id()))
                .hasValueSatisfying(kept -> assertThat(kept.text()).isEqualTo("La RCP est favorable."));

        press(Texts.text("rcp.live.conclude"));

        assertThat(history.status(id).state()).isEqualTo(ReferralState.OPINION_PENDING);
        assertThat(find(LiveDecision.class).all()).isEmpty();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anAnswerToAnotherOutcomeIsNotKeptWithThisOne() {
        SessionItem item = openRoom(scheduled());
        press(Texts.label(OutcomeCode.REDISCUSS_AT));
        assertThat(live.kept(item.id()).orElseThrow().rediscussOn()).isNotNull();
        press(Texts.label(OutcomeCode.FAVOURABLE));
        assertThat(live.kept(item.id()).orElseThrow().rediscussOn()).isNull();

        press(Texts.text("rcp.live.conclude"));

        assertThat(opinions.of(item.referral())).singleElement().satisfies(opinion -> {
            assertThat(opinion.content().outcome()).isEqualTo(OutcomeCode.FAVOURABLE);
            assertThat(opinion.content().rediscussOn()).isNull();
        });
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void twoHandsWriteOneOpinionAndNeitherUndoesTheOther() {
        SessionItem item = openRoom(scheduled());
        TextArea text =
                find(TextArea.class).withLabel(Texts.text("rcp.live.text")).single();
        test(text).setValue("La RCP est favorable.");
        OpinionContent theirs = live.kept(item.id()).orElseThrow();
        signIn.as(
                DemoPeople.MAUBERT,
                () -> live.keep(
                        item.id(),
                        theirs,
                        OpinionContent.of(OutcomeCode.NO_RECOMMENDATION, theirs.text())
                                .because("Données insuffisantes.")));
        test(text).setValue("La RCP est favorable. Sous surveillance.");

        assertThat(live.kept(item.id())).hasValueSatisfying(kept -> {
            assertThat(kept.outcome()).isEqualTo(OutcomeCode.NO_RECOMMENDATION);
            assertThat(kept.text()).isEqualTo("La RCP est favorable. Sous surveillance.");
        });
        assertThat(find(TextArea.class)
                        .withLabel(Texts.text("rcp.live.reason"))
                        .single()
                        .getValue())
                .isEqualTo("Données insuffisantes.");
        press(Texts.text("rcp.live.conclude"));
        assertThat(opinions.of(item.referral())).singleElement().satisfies(opinion -> {
            assertThat(opinion.content().text()).isEqualTo("La RCP est favorable. Sous surveillance.");
            assertThat(opinion.content().reason()).isEqualTo("Données insuffisantes.");
        });
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whatIsToBeDoneOffTheGuidelinesAndDissentAreSaidInTheRoom() {
        SessionItem item = openRoom(scheduled());
        assertThat(find(OpinionFurther.class).single().isOpened()).isFalse();
        test(find(Button.class).withTestId("add-action").single()).click();
        test(find(TextField.class).withTestId("action-text").single()).setValue("Scanner thoracique");
        test(find(Checkbox.class).withTestId("off-guideline").single()).click();
        test(find(TextArea.class).withLabel(Texts.text("opinion.justification")).single())
                .setValue("Échec de deux lignes.");
        test(find(TextArea.class).withLabel(Texts.text("opinion.dissent")).single())
                .setValue("Un membre préfère attendre.");

        assertThat(live.kept(item.id())).hasValueSatisfying(kept -> {
            assertThat(kept.actions()).extracting(OpinionAction::text).containsExactly("Scanner thoracique");
            assertThat(kept.justification()).isEqualTo("Échec de deux lignes.");
            assertThat(kept.dissent()).isEqualTo("Un membre préfère attendre.");
        });
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aCaseIsCarriedOverForACodedCause() {
        ReferralId id = scheduled();
        MeetingId meeting = meetings.placement(id).orElseThrow().meeting().id();
        openRoom(id);
        press(Texts.text("rcp.live.defer"));
        carryOver(DeferralCause.TIME_OUT);

        assertThat(meetings.placement(id).orElseThrow().meeting().id()).isNotEqualTo(meeting);
        assertThat(history.status(id).state()).isEqualTo(ReferralState.SCHEDULED);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theQuorumStandsThereBeforeTheFirstCase() {
        ReferralId id = scheduled();
        begun(id);
        enterRoom(id);

        assertThat(find(QuorumBar.class).single().getElement().getTextRecursively())
                .contains(Texts.text("rcp.live.quorum"));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void anyCaseMayHaveItsTurnAndAnyMayBeTakenOff() {
        List<ReferralId> listed = threeOnOneAgenda();
        ReferralId second = listed.get(1);
        ReferralId third = listed.get(2);

        test(queueButton("remove", second)).click();
        test(find(TextArea.class).withTestId("remove-reason").single()).setValue("Patient décédé");
        test(find(Button.class).withTestId("confirm").single()).click();
        assertThat(history.status(second).state()).isEqualTo(ReferralState.ACCEPTED);

        test(queueButton("open", third)).click();
        assertThat(history.status(third).state()).isEqualTo(ReferralState.IN_SESSION);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void whatTheHourLeftNoTimeForIsCarriedOverOneOrAll() {
        List<ReferralId> listed = threeOnOneAgenda();
        ReferralId second = listed.get(1);
        ReferralId third = listed.get(2);
        MeetingId meeting = meetings.placement(second).orElseThrow().meeting().id();

        test(queueButton("defer", second)).click();
        carryOver(DeferralCause.TIME_OUT);
        assertThat(meetings.placement(second).orElseThrow().meeting().id()).isNotEqualTo(meeting);

        test(find(Button.class).withTestId("defer-rest").single()).click();
        confirm(find(DeferDialog.class).single());
        assertThat(meetings.placement(third).orElseThrow().meeting().id()).isNotEqualTo(meeting);
        assertThat(live.board(meeting).waiting()).isEmpty();
        assertThat(live.board(meeting).items())
                .filteredOn(item -> item.referral().equals(third))
                .extracting(SessionItem::cause)
                .containsExactly(DeferralCause.TIME_OUT);
    }

    /** The meeting runs, the first of them was carried over; the room is shown. */
    private List<ReferralId> threeOnOneAgenda() {
        ReferralId first = scheduled();
        ReferralId second = scheduled();
        ReferralId third = scheduled();
        MeetingId meeting = meetings.placement(first).orElseThrow().meeting().id();
        // the hour may be full with the cases of other tests
        sql.sql("update meeting set duration_minutes = 900, capacity_minutes = 900 where id = ?")
                .param(meeting.value())
                .update();
        List.of(second, third).forEach(id -> {
            if (!meetings.placement(id).orElseThrow().meeting().id().equals(meeting)) {
                meetings.move(meetings.placement(id).orElseThrow().itemId(), meeting);
            }
        });
        SessionItem running = openRoom(first);
        live.defer(running.id(), DeferralCause.TIME_OUT, "");
        UI.getCurrent().navigate(MeetingListView.ROUTE);
        UI.getCurrent().navigate(MeetingListView.ROUTE + "/" + meeting + "/seance");
        return List.of(first, second, third);
    }

    private Button queueButton(String what, ReferralId id) {
        String reference = referrals.row(id).reference();
        return find(Button.class).all().stream()
                .filter(button -> Texts.text("rcp.line." + what + ".of", reference)
                        .equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theRoomSeesNoName() {
        openRoom(scheduled());
        assertThat(text(UI.getCurrent()))
                .contains(SubmittedCases.QUESTION)
                .doesNotContain(SubmittedCases.FAMILY_NAME, SubmittedCases.GIVEN_NAME);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theNameIsShownWhenItIsAskedForAndHiddenAgain() {
        openRoom(scheduled());
        Button identity = find(Button.class).withTestId("identity").single();
        test(identity).click();
        assertThat(identity.getText()).containsIgnoringCase(SubmittedCases.FAMILY_NAME);
        test(identity).click();
        assertThat(identity.getText()).isEqualTo(Texts.text("case.identity"));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aSpecialtyTheCaseAsksForAndNobodyBringsIsSaid() {
        ReferralId id = scheduled(Specialty.GASTROENTEROLOGY);
        openRoom(id);
        assertThat(text(find(QuorumBar.class).single()))
                .contains(Texts.text("rcp.live.quorum.asked", Texts.label(Specialty.GASTROENTEROLOGY)))
                .contains(Texts.text("rcp.live.quorum"));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theRoomReadsWhatDecidesEachVerdictAndTheOtherDiseasesFolded() {
        ReferralId id = scheduled();
        openRoom(id);
        List<Eligibility> applying = referrals.read(id).verdicts().stream()
                .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                .toList();
        LiveVerdicts shown = find(LiveVerdicts.class).single();
        List<String> lines = find(ListItem.class, shown).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
        assertThat(applying).extracting(Eligibility::result).containsOnly(Result.UNDETERMINED);
        assertThat(lines).hasSameSizeAs(applying);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i))
                    .startsWith(applying.get(i).programme())
                    .contains("il manque " + applying.get(i).missing().size() + " réponses")
                    .contains(" · ", Texts.label(UnknownReason.NEVER_RECORDED));
        }
        assertThat(text(shown)).contains("MSC-LES");
        assertThat(lines).noneMatch(line -> line.contains("MSC-LES"));
    }

    /** The case's turn at its meeting. */
    private SessionItem openRoom(ReferralId id) {
        SessionItem item = begun(id);
        live.open(item.id());
        enterRoom(id);
        return item;
    }

    private void enterRoom(ReferralId id) {
        MeetingId meeting = meetings.placement(id).orElseThrow().meeting().id();
        UI.getCurrent().navigate(MeetingListView.ROUTE + "/" + meeting + "/seance");
    }

    /** Its meeting is today and has begun, three specialties there. */
    private SessionItem begun(ReferralId id) {
        MeetingId meeting = meetings.placement(id).orElseThrow().meeting().id();
        sql.sql("""
                        update meeting set cut_off = utc_timestamp(6) - interval 2 day, publish_at = utc_timestamp(6) - interval 1 day,
                            start_at = utc_timestamp(6), state = 'CUT_OFF' where id = ?""").param(meeting.value()).update();
        life.start(meeting, "");
        attendances.of(meeting).stream()
                .filter(Attendee::physician)
                .limit(3)
                .forEach(attendee -> attendances.note(meeting, attendee.id(), Presence.PRESENT));
        return live.board(meeting).items().stream()
                .filter(one -> one.referral().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ReferralId scheduled() {
        return scheduled(Specialty.HAEMATOLOGY);
    }

    private ReferralId scheduled(Specialty asked) {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        desk.assign(id, history.status(id).revision(), people.current().id());
        desk.accept(id, history.status(id).revision(), new TriageDecision(Urgency.ROUTINE, 9, Set.of(asked)));
        return id;
    }

    @SuppressWarnings("unchecked")
    private void carryOver(DeferralCause cause) {
        DeferDialog dialog = find(DeferDialog.class).single();
        RadioButtonGroup<DeferralCause> causes =
                find(RadioButtonGroup.class).from(dialog).single();
        causes.setValue(cause);
        confirm(dialog);
    }

    private void confirm(DeferDialog dialog) {
        test(find(Button.class)
                        .from(dialog)
                        .withText(Texts.text("rcp.live.defer"))
                        .single())
                .click();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private static String text(Component component) {
        return Stream.concat(
                        Stream.of(component.getElement().getText()),
                        component.getChildren().map(LiveViewTest::text))
                .reduce("", (before, more) -> before + " " + more);
    }
}
