package fr.recours.ui.programme;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.PlacesTaken;
import fr.recours.ui.kit.Facts;
import fr.recours.ui.kit.Texts;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The places of a programme taken by inclusions recorded after opinions, for those who run the meetings. */
@Component
class RecordedInclusions {

    private static final Set<Role> COUNTED_FOR = EnumSet.of(Role.COORDINATOR, Role.CHAIR);

    private final Obligations obligations;
    private final People people;

    RecordedInclusions(Obligations obligations, People people) {
        this.obligations = obligations;
        this.people = people;
    }

    /** Empty for a programme without a protocol, and for everyone else. */
    Optional<Facts> of(String programme) {
        if (!COUNTED_FOR.contains(people.current().role())) {
            return Optional.empty();
        }
        List<PlacesTaken> places = obligations.places().stream()
                .filter(one -> one.programme().equals(programme))
                .toList();
        Facts facts = new Facts();
        places.forEach(one -> facts.with(question(one), answer(one), ""));
        return places.isEmpty() ? Optional.empty() : Optional.of(facts);
    }

    private static String question(PlacesTaken places) {
        return places.group().isEmpty()
                ? Texts.text("programme.fact.included")
                : Texts.text("programme.fact.included.group", places.group());
    }

    private static String answer(PlacesTaken places) {
        return places.total() == 0
                ? Integer.toString(places.taken())
                : Texts.text("programme.fact.places.value", places.taken(), places.total());
    }
}
