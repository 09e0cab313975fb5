package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.Opinions;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Notes an inclusion after an opinion, and takes back one that was noted by mistake. The coordination's. */
@Component
public class InclusionActions {

    private final Obligations obligations;
    private final Opinions opinions;
    private final Clock clock;

    InclusionActions(Obligations obligations, Opinions opinions, Clock clock) {
        this.obligations = obligations;
        this.opinions = opinions;
        this.clock = clock;
    }

    List<Button> buttons(ReferralId referral, Runnable changed) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(OpinionCommands.button("include", () -> include(referral, changed)));
        List<Inclusion> noted = obligations.inclusions(referral);
        if (!noted.isEmpty()) {
            buttons.add(OpinionCommands.button("takeBack", () -> takeBack(referral, noted, changed)));
        }
        return buttons;
    }

    /** @param changed called once it is kept */
    public void include(ReferralId referral, Runnable changed) {
        InclusionFields fields = new InclusionFields(obligations.places(), accepted(referral), FrenchTime.today(clock));
        OpinionCommands.dialog("include")
                .with(new Paragraph(Texts.text("opinion.include.what")), fields)
                .open(
                        () -> obligations.include(referral, fields.inclusion()),
                        Texts.text("opinion.include.done"),
                        changed);
    }

    /** The programmes the opinion in force says yes to: of the last discussion, whenever an earlier one was corrected. */
    private Predicate<String> accepted(ReferralId referral) {
        Optional<Opinion> inForce = opinions.of(referral).stream()
                .filter(opinion -> !opinion.superseded() && opinion.signedAt() != null)
                .findFirst();
        return programme ->
                inForce.filter(opinion -> opinion.content().accepts(programme)).isPresent();
    }

    private void takeBack(ReferralId referral, List<Inclusion> noted, Runnable changed) {
        RadioButtonGroup<Inclusion> which = new RadioButtonGroup<>(Texts.text("opinion.takeBack.which"));
        which.setItems(noted);
        which.setItemLabelGenerator(one -> Texts.text(
                "opinion.takeBack.one",
                InclusionFields.name(one.programme(), one.group()),
                Formats.day(one.includedOn())));
        if (noted.size() == 1) {
            which.setValue(noted.getFirst());
        }
        TextArea reason = CaseCommands.area("opinion.takeBack.reason");
        reason.setTestId("reason");
        OpinionCommands.dialog("takeBack")
                .with(new Paragraph(Texts.text("opinion.takeBack.what")), which, reason)
                .open(
                        () -> {
                            Inclusion chosen = which.getValue();
                            if (chosen == null) {
                                throw new RefusedException("opinion.takeBack.missing");
                            }
                            obligations.takeBack(referral, chosen.programme(), reason.getValue());
                        },
                        Texts.text("opinion.takeBack.done"),
                        changed);
    }
}
