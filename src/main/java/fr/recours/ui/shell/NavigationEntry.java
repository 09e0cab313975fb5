package fr.recours.ui.shell;

import com.vaadin.flow.component.Component;
import fr.recours.access.Role;
import fr.recours.ui.kit.Icon;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * One line of the navigation. Each area contributes its own as a bean; the shell shows it to the roles its view allows,
 * in order. The first one a role sees is where that role starts.
 *
 * @param titleKey key of its word, for instance {@code referral.nav}
 * @param view a view without parameters, with its access annotation
 * @param order ten by ten: inbox 10, referrals 20, meetings 30, programmes 50, administration 80
 * @param key letter that opens it after {@code g}
 * @param count shown at its right unless it is zero; asked at each navigation, so it must be cheap
 */
public record NavigationEntry(
        String titleKey, Icon icon, Class<? extends Component> view, int order, char key, IntSupplier count) {

    public NavigationEntry(String titleKey, Icon icon, Class<? extends Component> view, int order, char key) {
        this(titleKey, icon, view, order, key, () -> 0);
    }

    /** Whether the view lets this role in: what is not allowed is not offered. */
    public boolean visibleTo(Role role) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            return view.isAnnotationPresent(PermitAll.class);
        }
        return Arrays.asList(roles.value()).contains(role.name());
    }
}
