package fr.recours.ui.admin;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalGround;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;

/** Asks for access to one case: which, what for, and why. What is wrong is said at its field. */
final class ExceptionalForm extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField reference = new TextField(Texts.text("exceptional.reference"));
    private final Select<ExceptionalGround> ground = new Select<>();
    private final TextArea explanation = new TextArea(Texts.text("exceptional.explanation"));
    private final transient ExceptionalAccesses accesses;
    private final transient Runnable asked;

    /** @param asked called once it is asked */
    ExceptionalForm(ExceptionalAccesses accesses, Runnable asked) {
        this.accesses = accesses;
        this.asked = asked;
        addClassName("rc-exceptional-form");
        reference.setPlaceholder("R-7K4M-QX2");
        reference.setAutocapitalize(Autocapitalize.CHARACTERS);
        reference.setTestId("reference");
        ground.setLabel(Texts.text("exceptional.ground"));
        ground.setItems(ExceptionalGround.values());
        ground.setItemLabelGenerator(Texts::label);
        ground.setTestId("ground");
        explanation.setHelperText(Texts.text("exceptional.explanation.help", ExceptionalAccesses.SHORTEST));
        explanation.setMinRows(3);
        explanation.setMaxLength(ExceptionalAccesses.LONGEST);
        explanation.addClassName("rc-wide-field");
        explanation.setTestId("explanation");
        Button ask = new Button(Texts.text("exceptional.ask"), click -> ask());
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setTestId("ask");
        add(reference, ground, explanation, ask);
    }

    private void ask() {
        ExceptionalGround chosen = ground.getValue();
        if (chosen == null) {
            refuse(ground, Texts.text("exceptional.refused.ground"));
            return;
        }
        try {
            accesses.ask(reference.getValue(), chosen, explanation.getValue());
        } catch (RefusedException refused) {
            String why = Texts.text(refused.messageKey(), refused.arguments());
            if (refused.messageKey().equals("exceptional.refused.explanation")) {
                refuse(explanation, why);
            } else {
                refuse(reference, why);
            }
            return;
        }
        reference.clear();
        ground.clear();
        explanation.clear();
        asked.run();
        Notifications.success(Texts.text("exceptional.ask.done"));
    }

    private static <F extends HasValidation & Focusable<?>> void refuse(F field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }
}
