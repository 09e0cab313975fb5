package fr.recours.ui.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import fr.recours.access.People;
import fr.recours.notice.InboxMark;
import fr.recours.notice.InboxMarks;
import fr.recours.notice.NoticeInbox;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SubmittedCases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** What another node writes shows here: rows written with nothing said to this node. */
@IntegrationTest
class InboxWatchTest extends SpringBrowserlessTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private SubmittedCases cases;

    @Autowired
    private NoticeInbox inbox;

    @Autowired
    private People people;

    @Autowired
    private InboxWatch watch;

    @Autowired
    private InboxMarks marks;

    @Autowired
    private JdbcClient sql;

    /** A row like the newest one of this reader, as another node would commit it. */
    private void anotherNodeWrites() {
        sql.sql("""
                        insert into notice (id, event_key, template, channel, recipient_id, address, language, reference, subject_id,
                            state, attempts, message_id, queued_at, not_before, due_at, sent_at, version)
                        select ?, ?, template, channel, recipient_id, address, language, reference, subject_id,
                            state, attempts, ?, queued_at, not_before, due_at, sent_at, 0
                        from notice where recipient_id = ? and channel = 'PORTAL' order by position desc limit 1""")
                .params(
                        UUID.randomUUID(),
                        "elsewhere:" + UUID.randomUUID(),
                        "<" + UUID.randomUUID() + "@elsewhere>",
                        me())
                .update();
    }

    private UUID me() {
        return people.current().id().value();
    }

    private void openWithNothingUnread() {
        cases.submit(DemoPeople.KERBRAT);
        inbox.markAllRead();
        navigate("messages", MessagesView.class);
        watch.look();
        roundTrip();
        assertThat(unread()).isEmpty();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aMessageWrittenElsewhereIsCountedAndOneReadElsewhereNoMore() {
        openWithNothingUnread();

        anotherNodeWrites();
        roundTrip();
        assertThat(unread()).as("nobody told this node").isEmpty();
        watch.look();
        roundTrip();
        assertThat(unread()).containsOnly("1");

        sql.sql("update notice set read_at = utc_timestamp(6) where recipient_id = ? and read_at is null")
                .param(me())
                .update();
        watch.look();
        roundTrip();
        assertThat(unread()).isEmpty();
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void itLooksByItself() {
        openWithNothingUnread();
        anotherNodeWrites();

        await().atMost(SOON).pollInSameThread().untilAsserted(() -> {
            roundTrip();
            assertThat(unread()).containsOnly("1");
        });
    }

    @Test
    @WithUserDetails(DemoPeople.KERBRAT)
    void aMarkCountsWhatIsUnreadAndSaysWhichIsTheNewest() {
        cases.submit(DemoPeople.KERBRAT);
        PersonId reader = people.current().id();
        PersonId stranger = PersonId.random();
        Map<PersonId, InboxMark> before = marks.of(Set.of(reader, stranger));
        assertThat(before).containsEntry(stranger, InboxMark.EMPTY).hasSize(2);
        assertThat(before.get(reader)).extracting(InboxMark::unread).isEqualTo((long) inbox.unread());

        anotherNodeWrites();
        sql.sql("update notice set read_at = utc_timestamp(6) where recipient_id = ? and read_at is null"
                        + " and channel = 'PORTAL' order by position limit 1")
                .param(reader.value())
                .update();

        InboxMark after = marks.of(Set.of(reader)).get(reader);
        assertThat(after).as("as many, but not the same").isNotEqualTo(before.get(reader));
        assertThat(after).extracting(InboxMark::unread).isEqualTo((long) inbox.unread());
    }

    @Test
    void oneQueryForAllWhoseNumberOfPagesDoesNotMatterAndNoneForNobody() {
        InboxMarks counted = mock();
        InboxBroadcast broadcast = mock();
        PersonId one = PersonId.random();
        PersonId other = PersonId.random();
        InboxWatch watched = new InboxWatch(counted, broadcast);
        when(broadcast.present()).thenReturn(Set.of());

        watched.look();
        verifyNoInteractions(counted);

        when(broadcast.present()).thenReturn(Set.of(one, other));
        when(counted.of(any())).thenReturn(Map.of(one, InboxMark.EMPTY, other, new InboxMark(1, 5)));
        watched.look();
        watched.look();

        verify(counted, times(2)).of(Set.of(one, other));
        verify(broadcast, times(1)).wake(one);
        verify(broadcast, times(1)).wake(other);
        when(counted.of(any())).thenReturn(Map.of(one, InboxMark.EMPTY, other, new InboxMark(1, 6)));
        watched.look();
        verify(broadcast, times(1)).wake(one);
        verify(broadcast, times(2)).wake(other);
    }

    private List<String> unread() {
        return UnreadShown.by(find(MessagesLink.class).all());
    }
}
