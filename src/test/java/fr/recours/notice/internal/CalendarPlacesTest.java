package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.support.DemoPeople;
import fr.recours.support.ReadMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One place a meeting and person: asked for, asked for again, taken back with its last reason, and mailed so. */
class CalendarPlacesTest extends NoticeJourney {

    @Autowired
    private CalendarPlaces places;

    @Autowired
    private MeetingNotices meetingNotices;

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private ReferralHistory history;

    @Test
    void aPlaceWithTwoReasonsIsTakenBackWithTheLast() {
        MeetingId meeting =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).getLast().id();
        Person person = people.inRole(Role.AUDITOR).getFirst();

        CalendarChange first = inTransaction(() -> places.reserve(meeting, person, "one"));
        CalendarChange again = inTransaction(() -> places.reserve(meeting, person, "two"));
        assertThat(first.sequence()).isZero();
        assertThat(again).isEqualTo(new CalendarChange(first.uid(), 1, false, first.start(), first.end()));

        assertThat(inTransaction(() -> places.release(meeting, person, "one"))).isEmpty();
        assertThat(inTransaction(() -> places.release(meeting, person, "one"))).isEmpty();
        assertThat(inTransaction(() -> places.release(meeting, person, "two")))
                .contains(new CalendarChange(first.uid(), 2, true, first.start(), first.end()));

        assertThat(inTransaction(() -> places.reserve(meeting, person, "one")))
                .isEqualTo(new CalendarChange(first.uid(), 3, false, first.start(), first.end()));
        assertThat(inTransaction(() -> places.cancel(meeting)).stream().map(CalendarPlaces.Changed::change))
                .contains(new CalendarChange(first.uid(), 4, true, first.start(), first.end()));
        assertThat(inTransaction(() -> places.cancel(meeting))).isEmpty();
    }

    private void move(AgendaItemId item, MeetingSummary target, String reference) {
        signIn.as(DemoPeople.VIDAL, () -> meetings.move(item, target.id()));
        awaitSent(reference);
        nothingElseIsUnderWay();
    }

    @Test
    void anAcceptedCaseAsksForItsHourAndItsMoveTakesBackTheOneAndAsksForTheOther() {
        ReferralId id = cases.submit(DemoPeople.ZEROUAL);
        signIn.as(DemoPeople.VIDAL, () -> {
            desk.assign(id, history.status(id).revision(), people.current().id());
            desk.accept(
                    id,
                    history.status(id).revision(),
                    new TriageDecision(Urgency.ROUTINE, 9, Set.of(Specialty.HAEMATOLOGY)));
        });
        String reference = reference(id);
        awaitSent(reference);
        assertThat(calendars(reference)).singleElement().satisfies(file -> assertThat(file)
                .contains("METHOD:REQUEST", "STATUS:CONFIRMED"));

        AgendaItemId item = signIn.get(DemoPeople.VIDAL, () -> meetings.placement(id))
                .orElseThrow()
                .itemId();
        // where this referrer has no other case that keeps the hour taken
        List<MeetingSummary> empty = signIn.get(DemoPeople.VIDAL, meetings::upcoming).reversed().stream()
                .filter(meeting -> meeting.itemCount() == 0)
                .toList();
        move(item, empty.get(1), reference);
        String asked = calendars(reference).getLast();
        move(item, empty.get(0), reference);

        assertThat(calendars(reference)).hasSize(3);
        assertThat(calendars(reference).getLast()).contains("METHOD:REQUEST").doesNotContain(uid(asked));
        // by its content: another test may have changed the language this person is told in
        assertThat(calendars(""))
                .filteredOn(file -> file.contains(uid(asked)) && file.contains("METHOD:CANCEL"))
                .singleElement()
                .satisfies(file -> assertThat(file).contains("STATUS:CANCELLED"));
    }

    @Test
    void theMembersAreAskedOnceForAComingMeetingAndAgainWhenItsAgendaIsPublished() {
        MeetingId meeting =
                signIn.get(DemoPeople.VIDAL, meetings::upcoming).getFirst().id();
        for (int morning = 0; morning < 3; morning++) {
            inTransaction(() -> {
                meetingNotices.invite(meeting);
                return "";
            });
        }
        assertThat(sequences(meeting, "MEETING_INVITATION")).containsOnly(0);

        inTransaction(() -> {
            meetingNotices.agendaPublished(meeting);
            return "";
        });
        assertThat(sequences(meeting, "AGENDA_PUBLISHED")).containsOnly(1);
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    /** The calendar files of the mails whose subject says this, in the order they came. */
    private List<String> calendars(String subject) {
        return Arrays.stream(smtp.getReceivedMessages())
                .filter(message -> ReadMail.of(message).subject().contains(subject))
                .flatMap(message -> calendar(message).stream())
                .toList();
    }

    private static Optional<String> calendar(MimeMessage message) {
        try {
            MimeMultipart parts = (MimeMultipart) message.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                if (parts.getBodyPart(i).isMimeType("text/calendar")) {
                    return Optional.of(
                            new String(parts.getBodyPart(i).getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return Optional.empty();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Integer> sequences(MeetingId meeting, String template) {
        return sql.sql("select calendar_sequence from notice where subject_id = :meeting and template = :template")
                .param("meeting", meeting.value())
                .param("template", template)
                .query(Integer.class)
                .list();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
