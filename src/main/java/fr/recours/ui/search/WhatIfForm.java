package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Range;
import fr.recours.matching.WhatIf;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * "If this threshold were 35 instead of 40": choose one, type a number, see the counts change. It stays in place while they do, so
 * that whoever types keeps theirs.
 */
final class WhatIfForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<MovableThreshold> which = new Select<>();
    private final BigDecimalField number = new BigDecimalField();
    private final Button back;
    private final Div found = new Div();
    private final Span untried = new Span();

    /**
     * Of no programme yet.
     *
     * @param tried told when a number is tried
     * @param forgotten told when the trial is over
     */
    WhatIfForm(BiConsumer<MovableThreshold, BigDecimal> tried, Runnable forgotten) {
        addClassName("sc-what-if");
        which.setLabel(Texts.text("screening.whatIf.which"));
        which.setItemLabelGenerator(WhatIfForm::name);
        number.setLabel(Texts.text("screening.whatIf.number"));
        number.setManualValidation(true); // the bounds are those of the threshold chosen
        number.setLocale(Texts.language());
        number.setValueChangeMode(ValueChangeMode.LAZY);
        back = new Button(Texts.text("screening.whatIf.back"), click -> {
            forgotten.run();
            number.focus(); // the button that had it is gone
        });
        which.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (back.isVisible()) {
                    forgotten.run();
                }
                forget();
            }
        });
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(change.getValue(), tried, forgotten);
            }
        });
        found.getElement().setAttribute("role", "status");
        found.addClassName("rc-s");
        forget();
        untried.addClassNames("rc-xs", "rc-3rd");
        add(which, untried, number, found, back);
    }

    /** The thresholds of a programme. */
    void offer(ProgrammeDefinition programme) {
        which.setItems(WhatIf.thresholds(programme));
        List<String> fixed = WhatIf.fixed(programme);
        untried.setText(Texts.text("screening.whatIf.untried", fixed.size(), String.join(", ", fixed)));
        untried.setVisible(!fixed.isEmpty());
    }

    /** The protocol's number stands again. */
    void forget() {
        MovableThreshold chosen = which.getValue();
        number.setEnabled(chosen != null);
        number.setValue(chosen == null ? null : chosen.number());
        number.setInvalid(false);
        number.setHelperText(null);
        found.setText("");
        back.setVisible(false);
    }

    /** Says how many are eligible with the number that is tried, and how many with the protocol's. */
    void found(int eligible, int before) {
        found.setText(Texts.text("screening.whatIf.found", eligible, before));
    }

    private void attempt(
            @Nullable BigDecimal value, BiConsumer<MovableThreshold, BigDecimal> tried, Runnable forgotten) {
        MovableThreshold threshold = which.getValue();
        Range range = threshold.range();
        if (value == null || !range.contains(value)) {
            refuse(value, forgotten, Texts.text("screening.whatIf.between", plain(range.min()), plain(range.max())));
            return;
        }
        if (threshold.whole() && value.stripTrailingZeros().scale() > 0) {
            refuse(value, forgotten, Texts.text("screening.whatIf.whole"));
            return;
        }
        number.setInvalid(false);
        number.setHelperText(Texts.text("screening.whatIf.instead", asked(threshold)));
        back.setVisible(true);
        tried.accept(threshold, value);
    }

    /** What was found for the number before goes, what was typed stays to be mended. */
    private void refuse(@Nullable BigDecimal value, Runnable forgotten, String why) {
        if (back.isVisible()) {
            forgotten.run();
            number.setValue(value);
        }
        number.setErrorMessage(why);
        number.setInvalid(true);
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : Small.number(bound);
    }

    private static String name(MovableThreshold threshold) {
        return Texts.text(
                "screening.whatIf.name", Texts.text(threshold.label()), asked(threshold), threshold.criterion());
    }

    private static String asked(MovableThreshold threshold) {
        return Small.threshold(threshold, threshold.number());
    }
}
