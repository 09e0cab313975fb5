package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.access.People;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Question;
import fr.recours.matching.TreatmentCourse;
import fr.recours.programme.Programmes;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Referrals;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedKind;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** The page of a submitted case: where it is, whose move, what is asked and answered in place, what happened, who read it. */
@IntegrationTest
class CasePageTest extends SpringBrowserlessTest {

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private People people;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Clock clock;

    /** The referrer is asked for a measure and an answer. */
    private ReferralId asked() {
        return asked(ItemOrder.element("mrss"), ItemOrder.question("Un donneur ?"));
    }

    private ReferralId asked(ItemOrder... items) {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.ask(
                    id,
                    history.status(id).revision(),
                    new InformationOrder(List.of(items), FrenchTime.today(clock).plusDays(9)));
        });
        return id;
    }

    private void open(ReferralId id) {
        navigate(ReferralLinks.file(id), ReferralFileView.class);
    }

    private <T extends Component> T in(String testId, Class<T> type) {
        Component line = find(Component.class).withTestId(testId).single();
        return find(type, line).all().getFirst();
    }

    private String words(String testId) {
        return find(Component.class).withTestId(testId).single().getElement().getTextRecursively();
    }

    private void send() {
        test(find(Button.class).withTestId("send-answers").single()).click();
    }

    private List<RequestedItem> items(ReferralId id) {
        return history.status(id).request().orElseThrow().items();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void answeringInPlaceFillsTheFactAndHandsTheCaseBack() {
        ReferralId id = asked();
        open(id);
        assertThat(words("whereabouts")).contains(Texts.text("referral.turn.waits", 2));
        assertThat(find(Component.class).withTestId("curves").all())
                .as("nothing measured, no figure")
                .isEmpty();

        test(in("answer-mrss", TextField.class)).setValue("23");
        send();
        assertThat(referrals.read(id).version()).isEqualTo(2);
        assertThat(words("whereabouts")).contains(Texts.text("referral.turn.waits", 1));
        test(in("answer-QUESTION", TextArea.class)).setValue("Sa sœur.");
        send();

        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.TRIAGE);
        assertThat(words("request")).contains("23").contains("Sa sœur.");
        assertThat(words("curves")).contains("23\u00a0points");
        assertThat(words("timeline"))
                .contains(Texts.text("referral.done.RESUME"))
                .contains(Texts.text("referral.timeline.changes", 2));
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aValueThatCannotBeIsSaidAtItsFieldAndNothingIsSent() {
        ReferralId id = asked();
        open(id);
        test(in("answer-mrss", TextField.class)).setValue("abc");
        test(in("answer-QUESTION", TextArea.class)).setValue("Sa sœur.");
        send();
        assertThat(in("answer-mrss", TextField.class).isInvalid()).isTrue();
        test(in("answer-mrss", TextField.class)).setValue("99");
        send();
        assertThat(in("answer-mrss", TextField.class).isInvalid()).isTrue();
        assertThat(items(id)).allMatch(RequestedItem::isOpen);
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    @SuppressWarnings("unchecked")
    void treatmentsAskedForAreAnsweredInTheTableOfTheForm() {
        ReferralId id = asked(ItemOrder.courses());
        open(id);
        send();
        assertThat(items(id)).as("nothing was changed").allMatch(RequestedItem::isOpen);

        test(in("answer-COURSES", Button.class)).click();
        ComboBox<DrugChoice> drug = in("answer-COURSES", ComboBox.class);
        test(drug)
                .selectItem(drug.getListDataView()
                        .getItems()
                        .filter(choice -> choice.drug().name().equals("rituximab"))
                        .map(DrugChoice::label)
                        .findFirst()
                        .orElseThrow());
        assertThat(items(id).getFirst().prepared()).as("kept as it is typed").isNotNull();
        send();
        assertThat(referrals.read(id).content().caseFile().treatments())
                .extracting(TreatmentCourse::drug)
                .containsExactly("rituximab");
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.TRIAGE);
        assertThat(words("request")).contains(Texts.text("referral.item.courses", 1));
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    @SuppressWarnings("unchecked")
    void whateverWouldHelpCanBeAskedFor() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        desk.assign(id, history.status(id).revision(), people.current().id());
        open(id);
        CaseFile facts = referrals.read(id).content().caseFile();
        List<Question> questions = programmes.nextQuestions(facts).questions();
        test(find(Button.class).withTestId("act-ask").single()).click();
        CheckboxGroup<Askable> suggested =
                find(CheckboxGroup.class).withTestId("ask-suggested").single();
        assertThat(suggested.getListDataView().getItems().map(Askable::label))
                .containsExactlyElementsOf(questions.stream()
                        .limit(8)
                        .map(question -> Askable.of(question, programmes.dictionary()))
                        .map(Askable::label)
                        .toList());
        CheckboxGroup<Askable> tables =
                find(CheckboxGroup.class).withTestId("ask-tables").single();
        test(tables).selectItem(Texts.text("referral.item.DONORS"));
        test(find(Button.class).withTestId("confirm").single()).click();
        assertThat(items(id)).extracting(RequestedItem::kind).containsExactly(RequestedKind.DONORS);
    }

    @Test
    @WithUserDetails(DemoPeople.CHASTAING)
    void whatADelegateTypesIsKeptForThePhysicianAndCannotBeSent() {
        ReferralId id = asked();
        open(id);
        TextArea words = in("answer-QUESTION", TextArea.class);
        assertThat(words.getValueChangeMode()).as("kept before it is left").isEqualTo(ValueChangeMode.LAZY);
        test(words).setValue("Sa sœur, à confirmer.");
        assertThat(find(Button.class).withTestId("send-answers").exists()).isFalse();
        assertThat(items(id).getLast().prepared()).isNotNull().satisfies(kept -> assertThat(kept.words())
                .isEqualTo("Sa sœur, à confirmer."));
        assertThat(items(id)).allMatch(RequestedItem::isOpen);
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationReadsWhatIsAskedAndCannotAnswerIt() {
        ReferralId id = asked();
        open(id);
        assertThat(words("request")).contains("Un donneur ?");
        assertThat(find(AnswerLine.class).exists()).isFalse();
        assertThat(find(Button.class).withTestId("act-waive").exists()).isTrue();
        assertThat(find(Button.class).withTestId("act-withdraw").exists()).isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerReadsWhatToAskFirstWhileItCanStillCount() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        open(id);
        assertThat(words("ask-first")).contains("Date de naissance", "MSC-ScS");

        desk.withdraw(id, history.status(id).revision(), "Prise en charge ailleurs");
        open(id);
        assertThat(find(Component.class).withTestId("ask-first").all()).isEmpty();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void theCoordinationReadsWhatToAskFirstToo() {
        open(cases.submit(DemoPeople.KERBRAT));
        assertThat(words("ask-first")).contains("Date de naissance", "MSC-ScS");
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerReadsWhoOpenedItAndWritesToTheCoordination() {
        ReferralId id = asked();
        signIn.as(DemoPeople.VIDAL, () -> referrals.read(id));
        open(id);
        assertThat(words("readers")).contains("Salomé Vidal-Roche");
        test(find(TextArea.class).withTestId("message-text").single()).setValue("Le scanner suit.");
        test(find(Button.class).withTestId("message-send").single()).click();
        assertThat(words("messages")).contains("Le scanner suit.");
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theReferrerNamesThePatientsOwnDoctorAndEndsItAndTakesThatBack() {
        ReferralId id = cases.submit(DemoPeople.KERBRAT);
        open(id);
        assertThat(words("own-doctor")).isEqualTo(Texts.text("doctor.none"));
        test(find(Button.class).withTestId("name-doctor").single()).click();
        test(find(Button.class).withTestId("confirm").single()).click();
        assertThat(words("own-doctor")).as("nothing typed").isEqualTo(Texts.text("doctor.none"));
        assertThat(find(CommandDialog.class).single().isOpened()).isTrue();
        test(find(TextField.class).withTestId("doctor-rpps").single()).setValue("10000000099");
        test(find(Button.class).withTestId("confirm").single()).click();
        assertThat(words("own-doctor")).isEqualTo(Texts.text("doctor.noAccount", "10000000099"));

        test(find(Button.class).withTestId("end-doctor").single()).click();
        assertThat(words("own-doctor")).isEqualTo(Texts.text("doctor.none"));
        test(find(Button.class).withText(Texts.text("notification.undo")).single())
                .click();
        assertThat(words("own-doctor")).isEqualTo(Texts.text("doctor.noAccount", "10000000099"));
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void theDifferenceReadsInWords() {
        ReferralId id = asked();
        open(id);
        test(in("answer-mrss", TextField.class)).setValue("23");
        send();
        navigate(ReferralLinks.difference(id, 1, 2), VersionsView.class);
        assertThat(words("difference")).contains("23").contains(Texts.text("reason.missing"));
        navigate(ReferralLinks.difference(id, 2, 2), VersionsView.class);
        assertThat(words("difference")).contains(Texts.text("versions.same"));
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aCaseReportedAsAMistakeIsHiddenByItsReferrerAndByNobodyAlone() {
        ReferralId id = asked();
        signIn.as(
                DemoPeople.VIDAL, () -> desk.reportError(id, history.status(id).revision(), "Saisi deux fois."));
        open(id);
        assertThat(words("mistake-reported")).contains("Saisi deux fois.");
        test(find(Button.class).withTestId("act-confirmMistake").single()).click();
        assertThat(referrals.row(id).state()).isEqualTo(ReferralState.INFO_REQUESTED);
        test(find(Button.class).withTestId("confirm").single()).click();
        assertThat(referrals.visible()).noneMatch(row -> row.id().equals(id));
        assertThat(getCurrentView()).isInstanceOf(ReferralListView.class);
    }
}
