package fr.recours.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** A page with many actions shows the usual ones and keeps the others behind one button. */
@IntegrationTest
@WithUserDetails(DemoPeople.KERBRAT)
class PageHeaderTest extends SpringBrowserlessTest {

    private final List<String> done = new ArrayList<>();

    private final PageHeader header = new PageHeader("Page");

    private void shown(String... actions) {
        UI.getCurrent()
                .add(header.withActions(Stream.of(actions)
                        .map(name -> new Button(name, click -> done.add(name)))
                        .toList()));
    }

    private List<String> buttons() {
        return find(Button.class, header).all().stream().map(Button::getText).toList();
    }

    @Test
    void fourStandInTheHeader() {
        shown("A", "B", "C", "D");

        assertThat(buttons()).containsExactly("A", "B", "C", "D");
        assertThat(find(MenuBar.class, header).exists()).isFalse();
    }

    @Test
    void ofMoreAllButThreeWaitInTheMenuAndDoTheSame() {
        shown("A", "B", "C", "D", "E");

        assertThat(buttons()).containsExactly("A", "B", "C");
        MenuItem more = find(MenuBar.class, header).single().getItems().getFirst();
        assertThat(more.getAriaLabel()).contains(Texts.text("page.more"));
        List<MenuItem> seldom = more.getSubMenu().getItems();
        assertThat(seldom).extracting(MenuItem::getText).containsExactly("D", "E");
        ComponentUtil.fireEvent(seldom.getLast(), new ClickEvent<>(seldom.getLast()));
        assertThat(done).containsExactly("E");
    }
}
