package fr.recours.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.notice.ReceivedMail;
import fr.recours.notice.ReceivedMails;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The mails the embedded server of the demonstration received, latest first. There is no such page elsewhere. */
@Route("boite-aux-lettres")
@RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR, Roles.REFERRING_PHYSICIAN})
class MailboxView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ReceivedMails mails;
    private final Panel list = new Panel().flush();

    MailboxView(ObjectProvider<ReceivedMails> mailbox) {
        ReceivedMails received = mailbox.getIfAvailable();
        if (received == null) {
            throw new NotFoundException();
        }
        mails = received;
        addClassName("rc-page");
        Button refresh = new Button(Texts.text("admin.mailbox.refresh"), click -> read());
        add(
                new PageHeader(Texts.text("admin.mailbox.title"))
                        .withSubtitle(Texts.text("admin.mailbox.subtitle"))
                        .withActions(Keys.on(refresh, 'r')),
                list);
        read();
    }

    private void read() {
        list.body().removeAll();
        List<ReceivedMail> all = mails.all();
        if (all.isEmpty()) {
            list.with(new EmptyState(
                    Icon.MAIL, Texts.text("admin.mailbox.none.title"), Texts.text("admin.mailbox.none.text")));
        }
        all.forEach(mail -> list.with(line(mail)));
    }

    private static NativeDetails line(ReceivedMail mail) {
        Span subject = new Span(mail.subject());
        subject.addClassName("rc-medium");
        Span to = new Span(Texts.text("admin.mailbox.to", mail.to()));
        to.addClassNames("rc-2nd", "rc-s", "rc-ellipsis");
        Span at = new Span(Formats.dayAndTime(mail.receivedAt()));
        at.addClassNames("rc-3rd", "rc-s", "rc-num");
        Div summary = new Div(Icon.MAIL.create(), subject, to, at);
        summary.addClassName("rc-mail-line");
        Pre text = new Pre(mail.text());
        text.addClassName("rc-mail-text");
        NativeDetails details = new NativeDetails(summary, text);
        details.addClassName("rc-mail");
        return details;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.mailbox.title");
    }
}
