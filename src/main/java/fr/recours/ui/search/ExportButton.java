package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.recours.search.CaseExport;
import fr.recours.search.CaseQuestion;
import fr.recours.search.ExportReason;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes what was found out of the portal, where the reader may; the coordination says why. */
final class ExportButton extends Button {

    private static final long serialVersionUID = 1L;

    private final transient CaseExport export;
    private final transient Supplier<CaseQuestion> question;

    ExportButton(SavedServices services, Supplier<CaseQuestion> question) {
        this.export = services.export();
        this.question = question;
        CaseExport.Rule rule = export.rule();
        setText(Texts.text("search.export"));
        setIcon(Icon.DOWNLOAD.create());
        setTestId("export");
        setVisible(rule != CaseExport.Rule.NOT_ALLOWED);
        addClickListener(click -> ask(rule == CaseExport.Rule.WITH_REASON));
    }

    private void ask(boolean why) {
        try {
            export.check(question.get());
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
            return;
        }
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Texts.text("search.export"));
        dialog.setWidth("440px");
        RadioButtonGroup<ExportReason> reason = new RadioButtonGroup<>(Texts.text("search.export.reason"));
        reason.setItems(ExportReason.values());
        reason.setItemLabelGenerator(Texts::label);
        reason.setVisible(why);
        String language = Texts.language().getLanguage();
        Anchor take = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(
                                export.csv(question.get(), Optional.ofNullable(reason.getValue()), language)
                                        .getBytes(StandardCharsets.UTF_8)),
                        "dossiers.csv",
                        "text/csv;charset=utf-8",
                        -1)),
                Texts.text("search.export.take"));
        take.setRouterIgnore(true);
        take.addClassName("rc-button-link");
        take.setVisible(!why);
        reason.addValueChangeListener(change -> take.setVisible(change.getValue() != null));
        dialog.add(new Paragraph(Texts.text(why ? "search.export.coordination" : "search.export.centre")), reason);
        dialog.getFooter().add(new Button(Texts.text("action.cancel"), click -> dialog.close()), take);
        dialog.open();
    }
}
