package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.programme.Programmes;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.WorkingDays;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks what each command on a case needs, from any screen, and gives it to the desk. */
@Component
class CaseCommands {

    /** A request is usually answered by then, or the last working day before. */
    private static final int USUAL_DAYS = 14;

    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final Programmes programmes;
    private final People people;
    private final Meetings meetings;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final TriageUndo undo;

    CaseCommands(
            ReferralDesk desk,
            ReferralHistory history,
            Programmes programmes,
            People people,
            Meetings meetings,
            WorkingDays workingDays,
            Clock clock,
            TriageUndo undo) {
        this.desk = desk;
        this.history = history;
        this.programmes = programmes;
        this.people = people;
        this.meetings = meetings;
        this.workingDays = workingDays;
        this.clock = clock;
        this.undo = undo;
    }

    Dictionary dictionary() {
        return programmes.dictionary();
    }

    void take(ReferralStatus status, Runnable changed) {
        desk.assign(status.id(), status.revision(), people.current().id());
        changed.run();
        Notifications.success(
                Texts.text("desk.take.done"),
                Texts.text("desk.assign"),
                () -> assign(history.status(status.id()), changed));
    }

    void assign(ReferralStatus status, Runnable changed) {
        Select<Person> who = people("desk.assign.who", people.inRole(Role.COORDINATOR));
        Optional.ofNullable(status.triageOwner()).map(people::require).ifPresent(who::setValue);
        dialog("assign")
                .with(who)
                .open(
                        () -> desk.assign(
                                status.id(),
                                status.revision(),
                                Optional.ofNullable(who.getValue())
                                        .map(Person::id)
                                        .orElseGet(() -> people.current().id())),
                        () -> undo.assigned(status, changed));
    }

    void ask(ReferralStatus status, CaseFile facts, Runnable changed) {
        Decision decision = new Decision(status, desk, history, people);
        LocalDate today = FrenchTime.today(clock);
        AskFields fields = new AskFields(
                        programmes.nextQuestions(facts),
                        programmes.dictionary(),
                        today,
                        workingDays.onOrBefore(today.plusDays(USUAL_DAYS)),
                        desk.furthestAnswerDay())
                .again(status.request().stream()
                        .flatMap(asked -> asked.items().stream())
                        .filter(RequestedItem::isOpen)
                        .toList());
        dialog("ask")
                .with(fields)
                .abandoned(() -> decision.left(changed))
                .open(
                        () -> decision.on(revision -> desk.ask(status.id(), revision, fields.order())),
                        () -> undo.asked(status.id(), changed));
    }

    void accept(ReferralStatus status, Urgency urgency, Runnable changed) {
        Decision decision = new Decision(status, desk, history, people);
        AcceptFields fields = new AcceptFields(urgency, meetings.capacityMinutes());
        Paragraph place = new Paragraph(Texts.text("desk.accept.place"));
        place.addClassNames("rc-s", "rc-2nd");
        dialog("accept")
                .with(fields, place)
                .abandoned(() -> decision.left(changed))
                .open(
                        () -> decision.on(revision -> desk.accept(status.id(), revision, fields.decision())),
                        () -> TriageUndo.decided(status.id(), "desk.accept.done", changed));
    }

    void decline(ReferralStatus status, Runnable changed) {
        Decision decision = new Decision(status, desk, history, people);
        DeclineFields fields = new DeclineFields(Stream.of(Role.CHAIR, Role.EXPERT)
                .flatMap(role -> people.inRole(role).stream())
                .toList());
        Paragraph told = new Paragraph(Texts.text("desk.decline.told"));
        told.addClassNames("rc-s", "rc-2nd");
        dialog("decline")
                .with(fields, told)
                .abandoned(() -> decision.left(changed))
                .open(
                        () -> decision.on(revision -> desk.decline(status.id(), revision, fields.decision())),
                        () -> TriageUndo.decided(status.id(), "desk.decline.done", changed));
    }

    void waive(ReferralStatus status, Runnable changed) {
        TextArea reason = area("desk.waive.reason");
        dialog("waive")
                .with(reason)
                .open(
                        () -> desk.waive(status.id(), status.revision(), TriageUndo.open(status), reason.getValue()),
                        Texts.text("desk.waive.done"),
                        changed);
    }

    /** The referrer can open it again, so nothing more is asked. */
    void closeUnanswered(ReferralStatus status, Runnable changed) {
        desk.closeUnanswered(status.id(), status.revision());
        changed.run();
        Notifications.success(Texts.text("desk.unanswered.done"));
    }

    void reopen(ReferralStatus status, Runnable changed) {
        desk.reopen(status.id(), status.revision());
        changed.run();
        Notifications.success(Texts.text("desk.reopen.done"));
    }

    void referAgain(ReferralId id) {
        ReferralLinks.openForm(desk.referAgain(id));
    }

    static CommandDialog dialog(String what) {
        return new CommandDialog(Texts.text("desk." + what + ".title"), Texts.text("desk." + what + ".confirm"));
    }

    static Select<Person> people(String label, List<Person> choices) {
        Select<Person> select = new Select<>();
        select.setLabel(Texts.text(label));
        select.setItems(choices);
        select.setItemLabelGenerator(Person::displayName);
        select.setPlaceholder(Texts.text("desk.choose"));
        return select;
    }

    static TextArea area(String label) {
        TextArea area = new TextArea(Texts.text(label));
        area.setMinRows(3);
        area.setMaxLength(4_000);
        area.addClassName("rf-wide");
        return area;
    }
}
