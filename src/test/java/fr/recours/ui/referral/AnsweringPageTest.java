package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.People;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.programme.Programmes;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** Answers while they are typed: what is kept of them for whoever sends them is never part of what was there. */
@WithUserDetails(DemoPeople.KERBRAT)
class AnsweringPageTest extends FormTest {

    private static final TreatmentCourse METHOTREXATE =
            TreatmentCourse.builder("methotrexate").months(8).build();
    private static final TreatmentCourse RITUXIMAB = TreatmentCourse.of("rituximab");
    private static final Donor SISTER = Donor.unknown().with("relation", new Value.Code("sibling"));

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private Programmes programmes;

    private ReferralId asked(ItemOrder item, Observation... known) {
        ReferralDraft draft = cases.draft(DemoPeople.KERBRAT, Urgency.ROUTINE);
        ReferralId id = draft.id();
        referrals.save(id, draft.revision(), Contents.withFacts(draft.content(), facts -> facts.withTreatments(
                        List.of(METHOTREXATE, RITUXIMAB))
                .withDonors(List.of(SISTER))
                .withObservations(Stream.concat(facts.observations().stream(), Stream.of(known))
                        .toList())));
        referrals.submit(id, referrals.draft(id).revision());
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.ask(
                    id,
                    history.status(id).revision(),
                    new InformationOrder(List.of(item), FrenchTime.today(clock).plusDays(9)));
        });
        return id;
    }

    private RequestedItem item(ReferralId id) {
        return history.status(id).request().orElseThrow().items().getFirst();
    }

    private void open(ReferralId id) {
        navigate(ReferralLinks.file(id), ReferralFileView.class);
    }

    private void edit(String drug) {
        press(Texts.text("form.entry.edit", drug));
    }

    private void press(String label) {
        test(find(Button.class)
                        .withCondition(
                                button -> label.equals(button.getAriaLabel().orElse("")))
                        .single())
                .click();
    }

    /** The words are the last thing of an answer. */
    private void say(String testId, String words) {
        test(find(TextArea.class, at(testId)).all().getLast()).setValue(words);
    }

    @Test
    void aLineWhoseDrugIsClearedStaysInWhatIsKept() {
        ReferralId id = asked(ItemOrder.courses());
        open(id);
        edit("Rituximab");
        test((ComboBox<?>) at("course.drug")).selectItem(null);
        say("answer-COURSES", "Ligne à vérifier.");

        assertThat(item(id).prepared()).isEqualTo(ItemAnswer.of("Ligne à vérifier."));
        test((Button) at("send-answers")).click();
        assertThat(item(id).isOpen()).as("the drug is missing").isTrue();
    }

    @Test
    void aPartThatCannotBeReadLeavesTheLineAsItWas() {
        ReferralId id = asked(ItemOrder.courses());
        open(id);
        edit("Méthotrexate");
        type("course.months", "12");
        AnsweredFacts twelve = new AnsweredFacts.Courses(
                List.of(METHOTREXATE.toBuilder().months(12).build(), RITUXIMAB));
        assertThat(item(id).prepared()).isEqualTo(new ItemAnswer(twelve, ""));
        type("course.months", "douze");
        say("answer-COURSES", "Une année.");

        assertThat(item(id).prepared()).isEqualTo(new ItemAnswer(twelve, "Une année."));
    }

    @Test
    void aTableIsKeptWhenAPartIsLeftAndNotAtEachPauseInTyping() {
        ReferralId id = asked(ItemOrder.courses());
        open(id);
        edit("Méthotrexate");
        keepTyping("course.months", "1");
        keepTyping("course.months", "12");
        assertThat(timesKept(id)).isZero();
        type("course.months", "12");
        assertThat(timesKept(id)).isEqualTo(1);
        choose("course.route", "SC");
        assertThat(timesKept(id)).as("a choice is taken at once").isEqualTo(2);
        press(Texts.text("form.entry.remove", "Rituximab"));
        assertThat(timesKept(id)).isEqualTo(3);
    }

    private int timesKept(ReferralId id) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and detail = 'PREPARE'")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aDrugThatIsMistypedLeavesTheLineAsItWasAndIsRefused() {
        ReferralId id = asked(ItemOrder.courses());
        open(id);
        edit("Rituximab");
        typeCustom((ComboBox<?>) at("course.drug"), "Rituximad");
        say("answer-COURSES", "Ligne à vérifier.");

        assertThat(item(id).prepared()).isEqualTo(ItemAnswer.of("Ligne à vérifier."));
        test((Button) at("send-answers")).click();
        assertThat(item(id).isOpen()).as("the drug is refused").isTrue();
    }

    @Test
    void aDonorLineThatIsEmptiedHoldsNothing() {
        ReferralId id = asked(ItemOrder.donors());
        open(id);
        press(Texts.text("form.entry.edit", DonorKind.name(Dictionary.standard(), SISTER)));
        unchoose("donor_relation");

        assertThat(item(id).prepared()).isEqualTo(new ItemAnswer(new AnsweredFacts.Donors(List.of()), ""));
    }

    @Test
    void aDayThatCannotBeReadMakesNoValueOfToday() {
        ReferralId id = asked(ItemOrder.element("mrss"));
        AnsweredFacts earlier =
                new AnsweredFacts.Datum(new Observation("mrss", Value.of(21), PartialDate.parse("2025-12")));
        desk.prepare(id, Map.of(item(id).id(), new ItemAnswer(earlier, "")), Map.of());
        open(id);
        TypedText day = find(TypedText.class, at("answer-mrss")).all().getLast();
        enter(day, "32/13/2025");
        type("answer-mrss", "24");
        say("answer-mrss", "Mesuré au centre.");

        assertThat(item(id).prepared()).isEqualTo(new ItemAnswer(earlier, "Mesuré au centre."));
        assertThat(day.isInvalid()).isTrue();
    }

    @Test
    void aRefusalStandsAtTheDayItSpeaksOf() {
        ReferralId id = asked(ItemOrder.element("mrss"), born(1980));
        open(id);
        type("answer-mrss", "21");
        TypedText day = find(TypedText.class, at("answer-mrss")).all().getLast();
        enter(day, "03/1979");
        send();

        assertThat(item(id).isOpen()).isTrue();
        assertThat(day.getErrorMessage()).contains("antérieure à la naissance");
        assertThat(find(Notification.class).all())
                .extracting(shown -> shown.getElement().getOuterHTML())
                .anyMatch(html -> html.contains("Les réponses ne sont pas envoyées"));
    }

    @Test
    void whatNoAskedDatumHasAPlaceForIsSaidAboveTheButton() {
        ReferralId id = asked(
                ItemOrder.element("birth_date"), new Observation("mrss", Value.of(21), PartialDate.parse("2015-03")));
        open(id);
        assertThat(words("answer-doubts")).isEmpty();
        type("answer-birth_date", "02/05/2016");
        assertThat(words("answer-doubts")).contains("Rodnan", "antérieure à la naissance");
        send();

        assertThat(item(id).isOpen()).isTrue();
        assertThat(words("answer-doubts")).contains("Rodnan", "antérieure à la naissance");
    }

    @Test
    void whatIsDoubtfulIsSaidWhileItIsTypedAndWhatCannotBeIsNotKept() {
        ReferralId id = asked(ItemOrder.element("mrss"), new Observation("subset", new Value.Code("limited"), null));
        open(id);
        keepTyping("answer-mrss", "25");
        assertThat(words("answer-mrss")).contains("forme non diffuse");
        type("answer-mrss", "250");

        assertThat(text("answer-mrss").getErrorMessage()).contains("hors des valeurs possibles");
        assertThat(item(id).prepared()).isNull();
    }

    @Test
    void anAnswerKeptOnAnotherPageIsNotWrittenOverUnread() {
        ReferralId id = asked(ItemOrder.element("mrss"));
        AnsweredFacts theirs = new AnsweredFacts.Datum(new Observation("mrss", Value.of(24), null));
        open(id);
        type("answer-mrss", "21");
        signIn.as(
                DemoPeople.CHASTAING,
                () -> desk.prepare(
                        id,
                        Map.of(item(id).id(), new ItemAnswer(theirs, "Relu.")),
                        Map.of(item(id).id(), item(id).preparations())));
        send();
        assertThat(item(id).isOpen()).isTrue();
        assertThat(item(id).prepared()).isEqualTo(new ItemAnswer(theirs, "Relu."));
        assertThat(words("answer-mrss")).contains("24", "Relu.");
        assertThat(text("answer-mrss").getValue()).as("what was typed stands").isEqualTo("21");

        send();
        assertThat(item(id).answer()).isEqualTo(ItemAnswer.of(new Observation("mrss", Value.of(21), null)));
    }

    @Test
    void theAnswerOfAnotherPageIsTakenWhenChosen() {
        ReferralId id = asked(ItemOrder.question("Projet de grossesse ?"));
        open(id);
        signIn.as(
                DemoPeople.CHASTAING, () -> desk.prepare(id, Map.of(item(id).id(), ItemAnswer.of("Aucun.")), Map.of()));
        say("answer-QUESTION", "À voir.");
        say("answer-QUESTION", "À voir en janvier.");
        assertThat(item(id).prepared()).as("typing on chooses nothing").isEqualTo(ItemAnswer.of("Aucun."));
        test((Button) at("take-newer")).click();
        send();

        assertThat(item(id).answer()).isEqualTo(ItemAnswer.of("Aucun."));
    }

    @Test
    void onesOwnAnswerIsKeptInPlaceOfTheOtherWhenChosen() {
        ReferralId id = asked(ItemOrder.question("Projet de grossesse ?"));
        open(id);
        signIn.as(
                DemoPeople.CHASTAING, () -> desk.prepare(id, Map.of(item(id).id(), ItemAnswer.of("Aucun.")), Map.of()));
        say("answer-QUESTION", "À voir.");
        test((Button) at("keep-mine")).click();

        assertThat(item(id).prepared()).isEqualTo(ItemAnswer.of("À voir."));
    }

    @Test
    void whatWasNeverAnsweredIsReadyToBeAskedAgain() {
        List<ItemOrder> asked = List.of(
                ItemOrder.courses(),
                ItemOrder.element("mrss"),
                ItemOrder.document("Scanner thoracique"),
                ItemOrder.question("Projet de grossesse ?"));
        LocalDate today = FrenchTime.today(clock);
        AskFields fields = new AskFields(
                        programmes.nextQuestions(CaseFile.empty("x", today)),
                        Dictionary.standard(),
                        today,
                        today.plusDays(14),
                        today.plusDays(60))
                .again(asked.stream().map(AnsweringPageTest::unanswered).toList());

        assertThat(fields.order().items()).containsExactlyInAnyOrderElementsOf(asked);
    }

    private static RequestedItem unanswered(ItemOrder order) {
        return new RequestedItem(
                new RequestedItemId(UUID.randomUUID()),
                order.kind(),
                order.element(),
                order.words(),
                RequestedItem.State.OPEN,
                null,
                0,
                null,
                "",
                "",
                null);
    }

    private static Observation born(int year) {
        return new Observation("birth_date", new Value.Day(PartialDate.parse(Integer.toString(year))), null);
    }

    private void send() {
        test((Button) at("send-answers")).click();
    }

    @Test
    void aChoiceIsKeptAtOnce() {
        ReferralId id = asked(ItemOrder.element("ild_on_imaging"));
        open(id);
        answer(find(Segment.class, at("answer-ild_on_imaging")).single(), Answer.YES);

        assertThat(item(id).prepared())
                .isEqualTo(ItemAnswer.of(new Observation("ild_on_imaging", new Value.Flag(true), null)));
    }
}
