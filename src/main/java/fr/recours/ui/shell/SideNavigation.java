package fr.recours.ui.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** The navigation at the side: a word and an icon each; icons alone on narrower screens, the word then in a tooltip. */
final class SideNavigation extends SideNav {

    private static final long serialVersionUID = 1L;

    SideNavigation(List<NavigationEntry> entries) {
        entries.forEach(entry -> addItem(item(entry)));
    }

    private static SideNavItem item(NavigationEntry entry) {
        String word = Texts.text(entry.titleKey());
        SideNavItem item = new SideNavItem(word, entry.view(), entry.icon().create());
        item.setMatchNested(true);
        item.setTooltipText(word);
        item.getElement().setAttribute("data-go", String.valueOf(entry.key()));
        int count = entry.count().getAsInt();
        if (count > 0) {
            Span number = new Span(Integer.toString(count));
            number.addClassName("rc-nav-count");
            item.setSuffixComponent(number);
        }
        return item;
    }
}
