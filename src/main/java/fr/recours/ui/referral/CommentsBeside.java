package fr.recours.ui.referral;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.Placement;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What those who decide wrote about a case, on the page where the coordination works on it; they themselves read it on the agenda. */
@Component
class CommentsBeside {

    private final AgendaCases cases;
    private final People people;

    CommentsBeside(AgendaCases cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /** None while nobody wrote: reading them is audited. */
    Optional<CommentsPanel> of(Optional<Placement> placement) {
        return placement
                .map(Placement::itemId)
                .filter(item -> people.current().is(Role.COORDINATOR) && cases.commentCount(item) > 0)
                .map(item -> new CommentsPanel(cases.comments(item), item, cases));
    }
}
