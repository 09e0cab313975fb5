package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The way to each section, with what is known of it; a list beside the form, one field above it on a phone. */
final class SectionList extends Nav {

    private final Map<SectionBox, NativeButton> links = new LinkedHashMap<>();
    private final Select<SectionBox> choice = new Select<>();
    private final Button showAll = new Button(Texts.text("form.showAll"));
    private final Map<SectionBox, String> counted = new HashMap<>();

    SectionList(List<SectionBox> sections) {
        addClassName("rf-sections");
        setAriaLabel(Texts.text("form.sections"));
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        for (SectionBox section : sections) {
            NativeButton link = new NativeButton();
            link.getElement().setAttribute("data-section", section.sectionId());
            link.setTestId("section-" + section.sectionId());
            links.put(section, link);
            list.add(new ListItem(link));
        }
        choice.addClassNames("rf-input", "rf-section-choice");
        choice.setAriaLabel(Texts.text("form.sections"));
        choice.setItems(sections);
        choice.setItemLabelGenerator(SectionList::label);
        choice.setPlaceholder(Texts.text("form.sections.go"));
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                event.getValue().scrollIntoView();
                choice.clear();
            }
        });
        showAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        showAll.addClassName("rf-show-all");
        add(list, choice, showAll);
    }

    private static String label(SectionBox section) {
        Progress progress = section.progress();
        return progress.asked() == 0
                ? section.title()
                : Texts.text("form.section.choice", section.title(), progress.known(), progress.asked());
    }

    /** @param listener what shows every data element of the dictionary */
    void onShowAll(Runnable listener) {
        showAll.addClickListener(click -> {
            listener.run();
            showAll.setVisible(false);
        });
    }

    /** Counts again; only what changed is sent to the browser. */
    void refresh() {
        links.forEach((section, link) -> {
            Progress progress = section.progress();
            String now = progress.known() + "/" + progress.asked() + section.isTroubled();
            if (now.equals(counted.put(section, now))) {
                return;
            }
            Span name = new Span(section.title());
            name.addClassName("rf-section-name");
            Span known = new Span();
            known.addClassName("rf-section-known");
            if (section.isTroubled()) {
                known.add(Icon.WARNING.small(), hidden(Texts.text("form.section.troubled")));
                known.addClassName("is-troubled");
            } else if (progress.full()) {
                known.add(Icon.CHECK.small(), hidden(Texts.text("form.section.full")));
                known.addClassName("is-full");
            } else if (progress.asked() > 0) {
                known.setText(progress.known() + "/" + progress.asked());
            }
            link.removeAll();
            link.add(name, known);
            section.showCount(
                    progress.asked() == 0 ? "" : Texts.text("form.section.count", progress.known(), progress.asked()));
        });
        choice.getListDataView().refreshAll();
    }

    private static Span hidden(String text) {
        Span words = new Span(text);
        words.addClassName("rc-hidden-text");
        return words;
    }
}
