package fr.recours.notice.internal;

import fr.recours.shared.FrenchTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * A place in a calendar as an iCalendar file (RFC 5545, 5546): a fixed title, the link of the portal, the recipient as the
 * only attendee. Nothing says which meeting it is or what is discussed (portal.md §5).
 */
@Component
class CalendarFile {

    private final NoticeProperties properties;
    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    CalendarFile(NoticeProperties properties) {
        this.properties = properties;
    }

    /** REQUEST or CANCEL: what the mail's content type must say too. */
    static String method(CalendarChange change) {
        return change.cancelled() ? "CANCEL" : "REQUEST";
    }

    /** @param written when the message was written: the same file at each attempt */
    String write(CalendarChange change, NoticeLanguage language, String recipient, Instant written) {
        VEvent event = new VEvent(false);
        event.add(new Uid(change.uid() + "@" + properties.baseUrl().getHost()))
                .add(new DtStamp(written))
                .add(new DtStart<>(local(change.start())))
                .add(new DtEnd<>(local(change.end())))
                .add(new Sequence(change.sequence()))
                .add(change.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED)
                .add(new Summary(language.calendarTitle()))
                .add(new Description(properties.baseUrl().toString()))
                .add(new Organizer("mailto:" + properties.mail().from()))
                .add(new Attendee("mailto:" + recipient))
                .add(ImmutableClazz.PRIVATE);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Recours//Portail RCP//FR"))
                .add(ImmutableVersion.VERSION_2_0)
                .add(ImmutableCalScale.GREGORIAN)
                .add(change.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(zones.getTimeZone(FrenchTime.ZONE.getId()).getVTimeZone());
        calendar.add(event);
        calendar.validate();
        return calendar.toString();
    }

    private static Temporal local(Instant moment) {
        return ZonedDateTime.ofInstant(moment, FrenchTime.ZONE);
    }
}
