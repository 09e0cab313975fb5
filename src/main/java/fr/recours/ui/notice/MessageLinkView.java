package fr.recours.ui.notice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.notice.NoticeInbox;
import fr.recours.notice.NoticeTarget;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.admin.AdminLinks;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.programme.ProgrammeLinks;
import fr.recours.ui.rcp.MeetingLinks;
import fr.recours.ui.referral.ReferralLinks;
import fr.recours.ui.tracking.TrackingLinks;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the link of a message leads: to the page it is about. The address holds the random number of the message alone, and
 * opens for its recipient, once signed in; for anybody else there is no such page.
 */
@Route("m/:" + MessageLinkView.ID)
@PermitAll
class MessageLinkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ID = "id";

    private static final long serialVersionUID = 1L;

    private final transient NoticeInbox inbox;
    private final transient Programmes programmes;

    MessageLinkView(NoticeInbox inbox, Programmes programmes) {
        this.inbox = inbox;
        this.programmes = programmes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(ID).orElseThrow(NotFoundException::new);
        event.forwardTo(path(inbox.open(message(id))));
    }

    private static UUID message(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }

    private String path(NoticeTarget target) {
        return switch (target.topic()) {
            case CASE -> ReferralLinks.file(new ReferralId(subject(target)));
            case MEETING -> MeetingLinks.path(subject(target));
            case CONSULTATION -> MeetingLinks.consultation(subject(target));
            case ASKED_CASES -> ReferralLinks.CASES;
            case STATUS_CARDS -> TrackingLinks.CARDS;
            case SENT_MESSAGES -> SentMessagesView.PATH;
            case ACCOUNTS -> AdminLinks.ACCOUNTS;
            case EXCEPTIONAL_ACCESSES -> ReferralLinks.EXCEPTIONAL;
            case PROGRAMMES -> screening(target.subject());
            case MEMBERS -> MeetingLinks.MEMBERS;
            case MESSAGES -> "messages";
        };
    }

    private String screening(@Nullable UUID programme) {
        return programmes.all().stream()
                .filter(one -> one.id().equals(programme))
                .findFirst()
                .map(one -> ProgrammeLinks.screening(one.code()))
                .orElse(ProgrammeLinks.LIST);
    }

    private static UUID subject(NoticeTarget target) {
        return Objects.requireNonNull(target.subject(), "a message of this topic has a subject");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notice.inbox.title");
    }
}
