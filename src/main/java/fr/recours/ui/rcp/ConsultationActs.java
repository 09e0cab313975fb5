package fr.recours.ui.rcp;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import fr.recours.rcp.WrittenConsultation;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.time.LocalDate;
import java.util.function.Consumer;

/** What the coordination may do with a written consultation besides concluding it: give it more time, or its case back to a meeting. */
final class ConsultationActs {

    private ConsultationActs() {}

    /** @param changed called once more time was given */
    static Button extend(
            WrittenConsultation asked, WrittenConsultations consultations, LiveServices services, Runnable changed) {
        Button button = new Button(Texts.text("consult.extend"), click -> {
            LocalDate today = FrenchTime.today(services.clock());
            LocalDate first = (asked.answerBy().isAfter(today) ? asked.answerBy() : today).plusDays(1);
            DatePicker by = ComponentTexts.localised(new DatePicker(Texts.text("consult.ask.by")));
            by.setMin(first);
            by.setValue(first);
            by.setTestId("extend-by");
            new CommandDialog(Texts.text("consult.extend.title"), Texts.text("consult.extend"))
                    .with(by)
                    .open(
                            () -> {
                                LocalDate day = by.getValue();
                                if (day == null) {
                                    throw new RefusedException("rcp.consult.refused.earlier");
                                }
                                consultations.extend(asked.id(), day);
                            },
                            Texts.text("consult.extend.done"),
                            changed);
        });
        button.setTestId("act-extend");
        return button;
    }

    static Button giveBack(WrittenConsultation asked, LiveServices services, Consumer<Runnable> act) {
        Button button =
                new Button(Texts.text("consult.giveBack"), click -> services.live().board(asked.id()).running().stream()
                        .map(item -> DeferDialog.of(
                                item,
                                services,
                                defer -> act.accept(() -> {
                                    defer.run();
                                    UI.getCurrent().navigate(MeetingListView.ROUTE);
                                })))
                        .forEach(DeferDialog::open));
        button.setTestId("act-give-back");
        return button;
    }
}
