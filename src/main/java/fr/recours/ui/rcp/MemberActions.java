package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the coordination does with the members: add one, say what they stand for, name a deputy of the chair, end their days. */
@org.springframework.stereotype.Component
class MemberActions {

    private final Members members;
    private final People people;
    private final Clock clock;

    MemberActions(Members members, People people, Clock clock) {
        this.members = members;
        this.people = people;
        this.clock = clock;
    }

    /** Adds somebody who is none of these. @param changed called after it */
    Button enrol(List<Member> known, Runnable changed) {
        Set<PersonId> there = known.stream().map(Member::person).collect(Collectors.toSet());
        return button(
                "enrol",
                () -> enrol(
                        new MemberFields(Stream.of(Role.EXPERT, Role.CHAIR, Role.COORDINATOR)
                                .flatMap(role -> people.inRole(role).stream())
                                .filter(person -> !there.contains(person.id()))
                                .toList()),
                        changed));
    }

    /** Names a deputy. @param changed called after it */
    Button depute(Runnable changed) {
        return button(
                "depute", () -> depute(new DeputyFields(people.inRole(Role.CHAIR), FrenchTime.today(clock)), changed));
    }

    /** Of one member. @param changed called after each act */
    List<Component> of(Member member, Runnable changed) {
        Person person = people.require(member.person());
        List<Component> actions = new ArrayList<>();
        DeputyDays days = member.days();
        if (member.deputy()) {
            actions.add(small(
                    "days", person, () -> depute(new DeputyFields(person, days, FrenchTime.today(clock)), changed)));
        }
        if (member.deputy()) {
            actions.add(small("relieve", person, () -> relieve(person, changed)));
        }
        if (days != null && days.until().isBefore(FrenchTime.today(clock))) {
            actions.add(small("lapse", person, () -> lapse(person, changed)));
        } else if (days != null) {
            actions.add(small("recall", person, () -> recall(person, days, changed)));
        }
        actions.add(small("change", person, () -> enrol(new MemberFields(person, member), changed)));
        return actions;
    }

    private void enrol(MemberFields fields, Runnable changed) {
        new CommandDialog(Texts.text("rcp.members.enrol.title"), Texts.text("rcp.members.enrol.confirm"))
                .with(fields)
                .open(() -> fields.apply(members), Texts.text("rcp.members.enrol.done"), changed);
    }

    private void depute(DeputyFields fields, Runnable changed) {
        new CommandDialog(Texts.text("rcp.members.depute.title"), Texts.text("rcp.members.depute.confirm"))
                .with(new Paragraph(Texts.text("rcp.members.depute.what")), fields)
                .open(() -> fields.apply(members), Texts.text("rcp.members.depute.done"), changed);
    }

    private void recall(Person person, DeputyDays days, Runnable changed) {
        members.recall(person.id());
        changed.run();
        Notifications.success(Texts.text("rcp.members.recalled", person.displayName()), () -> {
            members.depute(person.id(), days);
            changed.run();
        });
    }

    /** Days that went by are not prolonged: said, and no longer asked. */
    private void lapse(Person person, Runnable changed) {
        members.recall(person.id());
        changed.run();
        Notifications.success(Texts.text("rcp.members.lapsed", person.displayName()));
    }

    private void relieve(Person person, Runnable changed) {
        new CommandDialog(Texts.text("rcp.members.relieve.title"), Texts.text("rcp.members.relieve.confirm"))
                .with(new Paragraph(Texts.text("rcp.members.relieve.what", person.displayName())))
                .open(
                        () -> members.relieve(person.id()),
                        Texts.text("rcp.members.relieve.done", person.displayName()),
                        changed);
    }

    private static Button small(String what, Person person, Runnable act) {
        Button button = button(what, act);
        button.setAriaLabel(Texts.text("rcp.members." + what + ".of", person.displayName()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private static Button button(String what, Runnable act) {
        Button button = new Button(Texts.text("rcp.members." + what), click -> act.run());
        button.setTestId("act-" + what);
        return button;
    }
}
