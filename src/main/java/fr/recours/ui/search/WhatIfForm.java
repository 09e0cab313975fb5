package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
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

/** "If this threshold were 35 instead of 40": choose one, type a number, see the counts change. */
final class WhatIfForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<MovableThreshold> which = new Select<>();
    private final BigDecimalField number = new BigDecimalField();
    private final Button back;

    /**
     * The thresholds of a programme.
     *
     * @param tried told when a number is tried
     * @param forgotten told when the trial is over
     */
    WhatIfForm(ProgrammeDefinition programme, BiConsumer<MovableThreshold, BigDecimal> tried, Runnable forgotten) {
        addClassName("sc-what-if");
        List<MovableThreshold> all = WhatIf.thresholds(programme);
        which.setLabel(Texts.text("screening.whatIf.which"));
        which.setItems(all);
        which.setItemLabelGenerator(WhatIfForm::name);
        number.setLabel(Texts.text("screening.whatIf.number"));
        number.setManualValidation(true); // the bounds are those of the threshold chosen
        number.setLocale(Texts.language());
        number.setEnabled(false);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        which.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                number.setEnabled(true);
                number.setValue(change.getValue().number());
            }
        });
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt(change.getValue(), tried);
            }
        });
        back = new Button(Texts.text("screening.whatIf.back"), click -> forgotten.run());
        back.setVisible(false);
        add(which, number, back);
    }

    private void attempt(@Nullable BigDecimal value, BiConsumer<MovableThreshold, BigDecimal> tried) {
        MovableThreshold threshold = which.getValue();
        Range range = threshold.range();
        if (value == null || !range.contains(value)) {
            refuse(Texts.text("screening.whatIf.between", plain(range.min()), plain(range.max())));
            return;
        }
        if (threshold.whole() && value.stripTrailingZeros().scale() > 0) {
            refuse(Texts.text("screening.whatIf.whole"));
            return;
        }
        number.setInvalid(false);
        tried.accept(threshold, value);
    }

    private void refuse(String why) {
        number.setErrorMessage(why);
        number.setInvalid(true);
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    /** Shows which threshold is tried at which number. */
    void tried(MovableThreshold threshold, BigDecimal value) {
        which.setValue(threshold);
        number.setEnabled(true);
        number.setValue(value);
        number.setHelperText(Texts.text("screening.whatIf.instead", asked(threshold)));
        back.setVisible(true);
    }

    private static String name(MovableThreshold threshold) {
        return Texts.text(
                "screening.whatIf.name", Texts.text(threshold.label()), asked(threshold), threshold.criterion());
    }

    private static String asked(MovableThreshold threshold) {
        String asked = threshold.sign() + "\u00a0" + threshold.number().toPlainString();
        return threshold.unit().isEmpty() ? asked : asked + "\u00a0" + threshold.unit();
    }
}
