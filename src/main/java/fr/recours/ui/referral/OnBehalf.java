package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.referral.DraftFor;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whose a draft is, above what somebody else than its physician types: they choose the physician, who later reads who typed. */
final class OnBehalf extends Div {

    private final People people;
    private final Span words = new Span();
    private @Nullable Select<Person> physician;
    private @Nullable DraftFor shown;

    OnBehalf(People people) {
        this.people = people;
        addClassName("rf-behalf");
        setTestId("behalf");
        words.setTestId("behalf-words");
        add(Icon.USER.create(), words);
    }

    /**
     * For who types it.
     *
     * @param choices the physicians it may be for; those of another centre are left out
     */
    OnBehalf choosing(List<Person> choices, DraftFor owner, Consumer<PersonId> onChoice) {
        CentreId centre = people.require(owner.physician()).centreId();
        Select<Person> select = new Select<>();
        select.setTestId("behalf-physician");
        select.setAriaLabel(Texts.text("behalf.physician"));
        select.setPlaceholder(Texts.text("behalf.choose"));
        select.setItems(choices.stream()
                .filter(person -> Objects.equals(person.centreId(), centre))
                .toList());
        select.setItemLabelGenerator(Person::displayName);
        select.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                onChoice.accept(event.getValue().id());
            }
        });
        physician = select;
        removeAll();
        add(new Span(Texts.text("behalf.for")), select, words);
        return this;
    }

    /** Called after each change of the draft; looks people up only when it is another's. */
    void show(DraftFor owner) {
        if (owner.equals(shown)) {
            return;
        }
        shown = owner;
        PersonId typist = owner.preparedBy();
        if (physician != null) {
            choose(physician, owner.physician());
            Instant handedOver = owner.handedOverAt();
            words.setText(
                    handedOver == null
                            ? Texts.text("behalf.waits")
                            : Texts.text("behalf.handedOver", Formats.dayAndTime(handedOver)));
        } else if (typist != null) {
            words.setText(Texts.text("behalf.typed", name(typist), name(owner.physician())));
        }
        setVisible(physician != null || typist != null);
    }

    /** Nobody while the draft is a delegate's own, begun before one had to be named. */
    private static void choose(Select<Person> select, PersonId owner) {
        select.getListDataView()
                .getItems()
                .filter(person -> person.id().equals(owner))
                .findFirst()
                .ifPresentOrElse(select::setValue, select::clear);
    }

    private String name(PersonId id) {
        return people.require(id).displayName();
    }
}
