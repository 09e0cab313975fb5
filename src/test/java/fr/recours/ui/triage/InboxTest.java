package fr.recours.ui.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Placement;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.CaseNews;
import fr.recours.referral.DocumentId;
import fr.recours.referral.Documents;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralState;
import fr.recours.referral.RequestedItemId;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommentsPanel;
import fr.recours.ui.referral.ReferralLinks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the lines of the inbox tell: the verdicts, what is to be done, and which part of it is shown. */
@WithUserDetails(DemoPeople.VIDAL)
class InboxTest extends TriageTest {

    @Autowired
    private CaseNews news;

    @Autowired
    private AgendaCases agendaCases;

    @Autowired
    private Documents documents;

    @Test
    void aCaseOnNoMeetingKeepsTheVerdictsGivenLastAndWhatTheyMiss() {
        ReferralId referral = accepted();
        live.remove(meetings.placement(referral).orElseThrow().itemId(), "");
        navigate("reception", TriageView.class);

        InboxItem unlisted = line(referral).item();
        assertThat(unlisted.listing()).isEmpty();
        assertThat(unlisted.verdicts())
                .isNotEmpty()
                .isEqualTo(referrals.read(referral).verdicts());
        assertThat(unlisted.unknown()).isPositive();
        assertThat(text(line(referral))).contains(Texts.text("triage.missing", unlisted.unknown()));
    }

    @Test
    void aMistakeReportedByAnotherIsConfirmedFromTheInbox() {
        ReferralId referral = accepted();
        PersonId other = anotherCoordinator();
        signIn.as(
                other + COORDINATION,
                () -> desk.reportError(referral, history.status(referral).revision(), "Saisi deux fois"));
        try {
            navigate("reception", TriageView.class);
            assertThat(text(line(referral))).contains(Texts.text("triage.mistake"), Texts.label(ToDo.CONFIRM_ERROR));
            focus(line(referral));
            assertThat(text(find(CasePanel.class).single())).contains("Saisi deux fois");
            assertThat(keys()).containsExactlyInAnyOrder("act-confirmMistake=e", "act-noMistake=v");

            act("act-confirmMistake");
            confirm();
            assertThat(lines()).noneMatch(line -> line.item().row().id().equals(referral));
            assertThat(sql.sql("select state from referral where id = ?")
                            .param(referral.value())
                            .query(String.class)
                            .single())
                    .isEqualTo(ReferralState.ENTERED_IN_ERROR.name());
        } finally {
            sql.sql("update person set enabled = false where id = ?")
                    .param(other.value())
                    .update();
        }
    }

    @Test
    void anAgeWithoutABirthIsSaidAsAboutThat() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(CaseFacts.of(
                        CaseFile.empty("x", today).with(new Observation("age_years", Value.of(54), null)),
                        Dictionary.standard(),
                        today))
                .isEqualTo(Texts.text("case.age.about", 54));
    }

    @Test
    void eachLineSaysWhatIsToBeDone() {
        ReferralId submitted = cases.submit(DemoPeople.KERBRAT);
        ReferralId answered = asked();
        ReferralId without = asked();
        ReferralId waiting = asked();
        ReferralId placed = accepted();
        live.remove(meetings.placement(placed).orElseThrow().itemId(), "");
        ReferralId withdrawn = accepted();
        ReferralId mistaken = accepted();
        desk.reportError(mistaken, history.status(mistaken).revision(), "Saisi deux fois");
        signIn.as(DemoPeople.KERBRAT, () -> {
            desk.answer(
                    answered,
                    history.status(answered).revision(),
                    Map.of(open(answered), ItemAnswer.of("Non, aucun")),
                    Map.of());
            desk.withdraw(withdrawn, history.status(withdrawn).revision(), "Le patient préfère attendre");
        });
        desk.waive(without, history.status(without).revision(), Set.of(open(without)), "Le dossier suffit");

        navigate("reception", TriageView.class);

        Map.of(
                        submitted, ToDo.TRIAGE,
                        answered, ToDo.READ_ANSWER,
                        without, ToDo.TRIAGE,
                        waiting, ToDo.AWAIT,
                        placed, ToDo.PLACE,
                        withdrawn, ToDo.DECIDE_WITHDRAWAL,
                        mistaken, ToDo.AWAIT_CONFIRMATION)
                .forEach((referral, toDo) ->
                        assertThat(text(line(referral))).as(toDo.name()).contains(Texts.label(toDo)));
        InboxItem asked = line(waiting).item();
        assertThat(asked.toDo(Objects.requireNonNull(asked.row().dueOn()).plusDays(1)))
                .as("nobody answered in time")
                .isEqualTo(ToDo.GO_WITHOUT);
    }

    @Test
    void aDocumentThatCameIsSaidUntilTheCaseIsOpened() {
        ReferralId scheduled = accepted();
        navigate("reception", TriageView.class);
        assertThat(shown()).as("nothing came").doesNotContain(scheduled);

        came(scheduled, DemoPeople.KERBRAT);
        PersonId other = anotherCoordinator();
        try {
            signIn.as(other + COORDINATION, () -> news.opened(scheduled));
            navigate("reception", TriageView.class);
            assertThat(text(line(scheduled)))
                    .contains(Texts.label(Arrival.DOCUMENT), Texts.label(ToDo.READ_ARRIVAL))
                    .doesNotContain(Texts.text("triage.meeting.none"));
            assertThat(line(scheduled).item().group(LocalDate.MAX)).isEqualTo(DueGroup.TO_READ);
            show(InboxFilter.InboxPart.ARRIVED);
            assertThat(shown()).contains(scheduled);
            assertThat(signIn.get(other + COORDINATION, news::documents))
                    .as("who opened it has read it")
                    .doesNotContain(scheduled);
            assertThat(signIn.get(DemoPeople.KERBRAT, news::documents)).isEmpty();

            openDossier(scheduled);
            navigate("reception", TriageView.class);
            assertThat(shown()).doesNotContain(scheduled);
            came(scheduled, DemoPeople.VIDAL);
            navigate("reception", TriageView.class);
            assertThat(shown()).as("one's own").doesNotContain(scheduled);
            assertThat(signIn.get(other + COORDINATION, news::documents)).contains(scheduled);
            openDossier(scheduled);
            assertThat(signIn.get(other + COORDINATION, news::documents))
                    .as("who answers for it has read it")
                    .doesNotContain(scheduled);
        } finally {
            sql.sql("update person set enabled = false where id = ?")
                    .param(other.value())
                    .update();
        }
    }

    @Test
    void aCommentOfWhoDecidesIsSaidUntilTheCaseIsOpenedWhereItIsRead() {
        ReferralId scheduled = accepted();
        Placement placement = meetings.placement(scheduled).orElseThrow();
        MeetingState before = placement.meeting().state();
        becomes(placement.meeting().id(), MeetingState.AGENDA_PUBLISHED);
        try {
            signIn.as(DemoPeople.MAUBERT, () -> agendaCases.comment(placement.itemId(), "La DLCO manque"));
            navigate("reception", TriageView.class);
            assertThat(text(line(scheduled))).contains(Texts.label(Arrival.COMMENT));
            openDossier(scheduled);
            assertThat(text(find(CommentsPanel.class).single())).contains("La DLCO manque");
            agendaCases.comment(placement.itemId(), "Je la demande");
            navigate("reception", TriageView.class);
            assertThat(shown()).doesNotContain(scheduled);
            assertThatExceptionOfType(NotFoundException.class)
                    .as("the referrer is told of none")
                    .isThrownBy(() -> signIn.get(DemoPeople.KERBRAT, agendaCases::commented));
        } finally {
            becomes(placement.meeting().id(), before);
        }
    }

    private void becomes(MeetingId meeting, MeetingState state) {
        sql.sql("update meeting set state = ? where id = ?")
                .params(state.name(), meeting.value())
                .update();
    }

    /** Nothing of it is a PDF but its name, so that its check is over at once; then as if all were well with it. */
    private void came(ReferralId referral, String sender) {
        signIn.as(sender, () -> {
            try {
                DocumentId id = documents.receive(
                        referral, "EFR.pdf", new ByteArrayInputStream("EFR".getBytes(StandardCharsets.UTF_8)));
                await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> documents.of(referral).stream()
                        .noneMatch(CaseDocument::underWay));
                sql.sql("update document set state = 'CLEAN', rejection = null where id = ?")
                        .param(id.value())
                        .update();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void openDossier(ReferralId referral) {
        UI.getCurrent().navigate(ReferralLinks.file(referral));
    }

    private RequestedItemId open(ReferralId referral) {
        return history.status(referral)
                .request()
                .orElseThrow()
                .items()
                .getFirst()
                .id();
    }

    @Test
    void thePartsOfTheInboxAreShownAloneAndCounted() {
        ReferralId mine = asked();
        ReferralId nobodys = cases.submit(DemoPeople.KERBRAT);
        navigate("reception", TriageView.class);
        int all = lines().size();

        show(InboxFilter.InboxPart.MINE);
        assertThat(shown()).contains(mine).doesNotContain(nobodys);
        assertThat(filter().getItemLabelGenerator().apply(InboxFilter.InboxPart.MINE))
                .contains(Integer.toString(lines().size()));
        show(InboxFilter.InboxPart.UNASSIGNED);
        assertThat(shown()).contains(nobodys).doesNotContain(mine);
        show(InboxFilter.InboxPart.WITHOUT_DEADLINE);
        assertThat(lines()).allMatch(line -> line.item().row().dueOn() == null);
        show(null);
        assertThat(lines()).hasSize(all);
    }

    private InboxFilter filter() {
        return find(InboxFilter.class).single();
    }

    private void show(InboxFilter.@Nullable InboxPart part) {
        filter().setValue(part);
    }

    private List<ReferralId> shown() {
        return lines().stream().map(line -> line.item().row().id()).toList();
    }
}
