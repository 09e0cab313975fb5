package fr.recours.ui.shell;

import fr.recours.access.Role;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The entries all areas contributed, by role and in order. */
@Component
class Navigation {

    private final ObjectProvider<NavigationEntry> entries;

    Navigation(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries;
    }

    List<NavigationEntry> entriesFor(Role role) {
        return entries.stream()
                .filter(entry -> entry.visibleTo(role))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }
}
