package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Below a line, the measures of other days the case keeps: each can be removed. */
final class OtherMeasures extends Div {

    private final DataElement element;
    private final Consumer<Observation> remove;
    private List<Observation> shown = List.of();

    OtherMeasures(DataElement element, Consumer<Observation> remove) {
        this.element = element;
        this.remove = remove;
        addClassName("rf-others");
        setTestId("others-" + element.key());
        setVisible(false);
    }

    void show(List<Observation> measures) {
        if (measures.equals(shown)) {
            return;
        }
        shown = List.copyOf(measures);
        removeAll();
        setVisible(!shown.isEmpty());
        if (!shown.isEmpty()) {
            add(new Span(Texts.text("form.others")));
            shown.forEach(measure -> add(chip(measure)));
        }
    }

    private Span chip(Observation measure) {
        String said = said(measure);
        Button button = new Button(Icon.CLOSE.small());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.text("form.others.remove", said));
        button.addClickListener(click -> remove.accept(measure));
        Span chip = new Span(new Span(said), button);
        chip.addClassName("rf-other");
        return chip;
    }

    private String said(Observation measure) {
        String value = ValueText.of(element, measure.value());
        @Nullable PartialDate day = measure.measuredOn();
        return day == null ? value : Texts.text("form.others.on", value, Formats.partial(day));
    }
}
