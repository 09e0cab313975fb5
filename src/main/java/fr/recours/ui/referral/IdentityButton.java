package fr.recours.ui.referral;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Texts;

/** Who the patient is, once asked for, which is audited each time; pressed again, it hides the name. Also on {@code Ctrl I}. */
public final class IdentityButton extends Button {

    private static final long serialVersionUID = 1L;

    private boolean shown;

    public IdentityButton(AgendaCases cases, AgendaItemId item) {
        super(Texts.text("case.identity"), Icon.HIDDEN.small());
        setTestId("identity");
        setTooltipText(Texts.text("case.identity.why"));
        setSuffixComponent(new Kbd("Ctrl I"));
        getElement().setAttribute("aria-keyshortcuts", "Control+I");
        addClickShortcut(Key.KEY_I, KeyModifier.CONTROL);
        addClickListener(click -> {
            shown = !shown;
            setText(shown ? PatientName.of(cases.identity(item)) : Texts.text("case.identity"));
        });
    }
}
