package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.ExpectedQuorum;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Presence;
import fr.recours.rcp.Quorum;
import fr.recours.referral.Specialty;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Beside an agenda: which specialties are expected, which are not, what its cases ask for; and the reader's own word that they will not come. */
@Component
class QuorumPanel {

    private final Attendances attendances;

    QuorumPanel(Attendances attendances) {
        this.attendances = attendances;
    }

    /**
     * @param required by cases on the agenda
     * @param changed called once the reader said whether they come
     */
    Panel of(MeetingSummary meeting, Set<Specialty> required, Runnable changed) {
        ExpectedQuorum expected = attendances.expected(meeting.id());
        int there = expected.coming().size();
        Span verdict = new Span(
                (expected.reachable() ? Icon.MET : Icon.NOT_MET).create(),
                new Span(Texts.text("rcp.quorum.expected", there, Quorum.SPECIALTIES_NEEDED)));
        verdict.addClassNames("rcp-quorum-verdict", expected.reachable() ? "reached" : "lost");
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rcp-quorum-list");
        Arrays.stream(Specialty.values())
                .filter(one -> expected.coming().containsKey(one)
                        || expected.excused().containsKey(one)
                        || required.contains(one))
                .forEach(one -> list.add(line(one, expected, required.contains(one))));
        Panel panel =
                new Panel(Texts.text("rcp.quorum.heading")).withAside(verdict).with(list);
        panel.setTestId("quorum");
        if (meeting.state().compareTo(MeetingState.AGENDA_PUBLISHED) <= 0) {
            attendances.own(meeting.id()).ifPresent(presence -> panel.with(excuse(meeting.id(), presence, changed)));
        }
        return panel;
    }

    private static ListItem line(Specialty specialty, ExpectedQuorum expected, boolean required) {
        int coming = expected.coming().getOrDefault(specialty, 0);
        int excused = expected.excused().getOrDefault(specialty, 0);
        boolean missing = coming == 0;
        String words = missing
                ? Texts.text(required ? "rcp.quorum.required" : "rcp.quorum.none", excused)
                : Texts.text("rcp.quorum.coming", coming, excused);
        Span who = new Span(Texts.label(specialty));
        who.addClassName("who");
        Span count = new Span(words);
        count.addClassName("count");
        ListItem line = new ListItem((missing ? Icon.UNKNOWN : Icon.MET).small(), who, count);
        line.addClassName(missing ? "missing" : "there");
        return line;
    }

    private Button excuse(MeetingId meeting, Presence presence, Runnable changed) {
        boolean comes = presence != Presence.EXCUSED;
        Button button = new Button(Texts.text(comes ? "rcp.excuse.away" : "rcp.excuse.back"), click -> {
            try {
                attendances.excuse(meeting, comes);
            } catch (RefusedException refused) {
                Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
                return;
            }
            changed.run();
            Notifications.success(Texts.text(comes ? "rcp.excuse.away.done" : "rcp.excuse.back.done"));
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setTestId("act-excuse");
        return button;
    }
}
