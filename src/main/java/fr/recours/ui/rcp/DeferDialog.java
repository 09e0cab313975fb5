package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Why cases are carried over: a coded cause, and the chair's words where a third time asks for them (portal.md §3.4). */
final class DeferDialog extends Dialog {

    private final TextArea reason = new TextArea(Texts.text("rcp.live.defer.reason"));
    private final Button defer = new Button(Texts.text("rcp.live.defer"));

    private DeferDialog(String title, List<SessionItem> items) {
        setHeaderTitle(title);
        reason.setWidthFull();
        reason.setVisible(items.stream().anyMatch(DeferDialog::takesReason));
        defer.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(Texts.text("rcp.move.cancel"), click -> close()), defer);
    }

    /** Of one case. */
    static DeferDialog of(SessionItem item, LiveServices services, Consumer<Runnable> act) {
        DeferDialog dialog = new DeferDialog(Texts.text("rcp.live.defer.title"), List.of(item));
        RadioButtonGroup<DeferralCause> causes = new RadioButtonGroup<>(Texts.text("rcp.live.defer.cause"));
        causes.setItems(DeferralCause.ofTheRoom());
        causes.setItemLabelGenerator(Texts::label);
        causes.addValueChangeListener(change -> dialog.defer.setEnabled(change.getValue() != null));
        dialog.defer.setEnabled(false);
        dialog.add(causes, dialog.reason);
        dialog.onDeferred(
                () -> act.accept(() -> services.live().defer(item.id(), causes.getValue(), dialog.reason.getValue())));
        return dialog;
    }

    /** Of those the hour left no time for, each by itself, in their order: one that is refused leaves those after it. */
    static DeferDialog ofTheRest(List<SessionItem> items, LiveServices services, Consumer<Runnable> act) {
        DeferDialog dialog = new DeferDialog(Texts.text("rcp.live.defer.rest"), items);
        String references = items.stream().map(SessionItem::reference).collect(Collectors.joining(", "));
        dialog.add(new Paragraph(Texts.text("rcp.live.defer.rest.what", items.size(), references)), dialog.reason);
        dialog.onDeferred(() -> items.forEach(item ->
                act.accept(() -> services.live().defer(item.id(), DeferralCause.TIME_OUT, dialog.reason.getValue()))));
        return dialog;
    }

    private static boolean takesReason(SessionItem item) {
        return DeferralCause.isTheChairs(item.carryOver());
    }

    private void onDeferred(Runnable deferred) {
        defer.addClickListener(click -> {
            close();
            deferred.run();
        });
    }
}
