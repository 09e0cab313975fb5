package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.DeferralCause;
import fr.recours.ui.kit.Texts;
import java.util.function.BiConsumer;

/** Why a case is carried over: a coded cause, and the chair's words where a third time asks for them. */
final class DeferDialog extends Dialog {

    /** @param carriedOver how often it was already */
    DeferDialog(int carriedOver, BiConsumer<DeferralCause, String> chosen) {
        setHeaderTitle(Texts.text("rcp.live.defer.title"));
        RadioButtonGroup<DeferralCause> causes = new RadioButtonGroup<>(Texts.text("rcp.live.defer.cause"));
        causes.setItems(DeferralCause.ofTheRoom());
        causes.setItemLabelGenerator(Texts::label);
        TextArea reason = new TextArea(Texts.text("rcp.live.defer.reason"));
        reason.setWidthFull();
        reason.setVisible(carriedOver >= 2);
        Button defer = new Button(Texts.text("rcp.live.defer"), click -> {
            close();
            chosen.accept(causes.getValue(), reason.getValue());
        });
        defer.addThemeVariants(ButtonVariant.PRIMARY);
        defer.setEnabled(false);
        causes.addValueChangeListener(change -> defer.setEnabled(change.getValue() != null));
        add(causes, reason);
        getFooter().add(new Button(Texts.text("rcp.move.cancel"), click -> close()), defer);
    }
}
