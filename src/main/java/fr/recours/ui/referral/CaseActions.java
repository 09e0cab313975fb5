package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.recours.matching.CaseFile;
import fr.recours.referral.InformationRequest;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The buttons of a case, each with its key: those the server allows to this person now, and no others. */
@Component
public class CaseActions {

    private final CaseCommands commands;
    private final TakingBack takingBack;
    private final PlaceCase places;

    CaseActions(CaseCommands commands, TakingBack takingBack, PlaceCase places) {
        this.commands = commands;
        this.takingBack = takingBack;
        this.places = places;
    }

    /**
     * The coordination's, the main one first: {@code A} accept, {@code D} ask, {@code R} decline, {@code P} take, {@code T} hand
     * on. A case nobody took up yet can be decided about at once: doing so takes it up.
     *
     * @param facts as they will be judged, for what to ask
     * @param changed called after each act
     */
    public List<Button> triage(ReferralStatus status, CaseFile facts, Urgency urgency, Runnable changed) {
        boolean waiting = status.state() == ReferralState.SUBMITTED && allows(status, ReferralAction.ASSIGN);
        List<Button> buttons = new ArrayList<>();
        if (waiting || allows(status, ReferralAction.ACCEPT)) {
            Button accept = button("accept", 'a', () -> commands.accept(status, urgency, changed));
            accept.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(accept);
        }
        if (waiting || allows(status, ReferralAction.ASK)) {
            buttons.add(button("ask", 'd', () -> commands.ask(status, facts, changed)));
        }
        if (allows(status, ReferralAction.WAIVE)) {
            buttons.add(button("waive", 's', () -> commands.waive(status, changed)));
        }
        if (waiting || allows(status, ReferralAction.DECLINE)) {
            buttons.add(button("decline", 'r', () -> commands.decline(status, changed)));
        }
        if (waiting) {
            buttons.add(button("take", 'p', () -> commands.take(status, changed)));
        }
        if (allows(status, ReferralAction.ASSIGN)) {
            buttons.add(button("assign", 't', () -> commands.assign(status, changed)));
        }
        if (allows(status, ReferralAction.GRANT_WITHDRAWAL)) {
            buttons.add(button("grant", 'a', () -> takingBack.grantWithdrawal(status, changed)));
            buttons.add(button("keep", 'r', () -> takingBack.refuseWithdrawal(status, changed)));
        }
        if (allows(status, ReferralAction.CLOSE_UNANSWERED)) {
            buttons.add(button("unanswered", 'c', () -> commands.closeUnanswered(status, changed)));
        }
        return buttons;
    }

    /** Of a case that stands on no agenda, the coordination's: {@code I} give it its place. */
    public List<Button> unlisted(ReferralStatus status, ReferralRow row, Runnable changed) {
        if (!allows(status, ReferralAction.LIST) || !allows(status, ReferralAction.SCHEDULE)) {
            return List.of();
        }
        return List.of(button("place", 'i', () -> places.choose(row.id(), PatientName.of(row.patient()), changed)));
    }

    /**
     * About a case created by mistake, the referrer's and the coordination's: {@code E} say so or confirm it, {@code V} keep it.
     *
     * @param gone called when the case is hidden
     */
    public List<Button> mistake(ReferralStatus status, Runnable changed, Runnable gone) {
        List<Button> buttons = new ArrayList<>();
        if (allows(status, ReferralAction.REPORT_ERROR)) {
            buttons.add(button("mistake", 'e', () -> takingBack.reportError(status, changed)));
        }
        if (allows(status, ReferralAction.MARK_ERROR)) {
            buttons.add(button("confirmMistake", 'e', () -> takingBack.confirmError(status, gone)));
        }
        if (allows(status, ReferralAction.DISMISS_ERROR)) {
            buttons.add(button("noMistake", 'v', () -> takingBack.dismissError(status, changed)));
        }
        buttons.forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        return buttons;
    }

    /** What a referrer has not answered yet, in a line. */
    public String waited(InformationRequest request) {
        return request.items().stream()
                .filter(RequestedItem::isOpen)
                .map(item -> ItemLine.name(item, commands.dictionary()))
                .collect(Collectors.joining(", "));
    }

    /** The referrer's. */
    List<Button> referrer(ReferralStatus status, Runnable changed) {
        List<Button> buttons = new ArrayList<>();
        boolean asked = allows(status, ReferralAction.ASK_WITHDRAWAL);
        if (asked || allows(status, ReferralAction.WITHDRAW)) {
            buttons.add(button("withdraw", 'r', () -> takingBack.withdraw(status, asked, changed)));
        }
        if (allows(status, ReferralAction.REOPEN)) {
            buttons.add(button("reopen", 'o', () -> commands.reopen(status, changed)));
        }
        if (allows(status, ReferralAction.REFER_AGAIN)) {
            buttons.add(button("again", 'n', () -> commands.referAgain(status.id())));
        }
        return buttons;
    }

    private static boolean allows(ReferralStatus status, ReferralAction action) {
        return status.allowed().contains(action);
    }

    private static Button button(String what, char key, Runnable act) {
        Button button = new Button(Texts.text("desk." + what), click -> act.run());
        button.setTestId("act-" + what);
        return Keys.on(button, key);
    }
}
