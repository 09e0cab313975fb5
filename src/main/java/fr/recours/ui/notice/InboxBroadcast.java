package fr.recours.ui.notice;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import fr.recours.notice.InboxChanged;
import fr.recours.shared.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes the open pages of whom a message came for: at once for what this node wrote, by {@link InboxWatch} for the rest. */
@Component
class InboxBroadcast {

    private final Map<PersonId, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    /**
     * Has something done on a page, in its own session, whenever a message comes for its reader.
     *
     * @return ends it
     */
    Runnable listen(PersonId person, UI page, Command work) {
        Runnable listener = () -> tell(page, work);
        listeners.computeIfAbsent(person, key -> ConcurrentHashMap.newKeySet()).add(listener);
        return () -> listeners.computeIfPresent(person, (key, left) -> {
            left.remove(listener);
            return left.isEmpty() ? null : left;
        });
    }

    /** Who wrote the message must not fail because a page was just closed. */
    private static void tell(UI page, Command work) {
        try {
            page.access(work);
        } catch (UIDetachedException closedMeanwhile) {
            // nobody is looking any more
        }
    }

    @EventListener
    void on(InboxChanged changed) {
        wake(changed.recipient());
    }

    /** Those with a page open on this node. */
    Set<PersonId> present() {
        return Set.copyOf(listeners.keySet());
    }

    /** The open pages of a person read their messages again. */
    void wake(PersonId person) {
        listeners.getOrDefault(person, Set.of()).forEach(Runnable::run);
    }
}
