package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.search.CaseExport;
import fr.recours.search.ExportReason;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PasswordAgain;
import fr.recours.ui.kit.Saving;
import fr.recours.ui.kit.ShortLink;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes what was found out of the portal, where the reader may and has just proved who they are; the coordination says why. */
final class ExportButton extends Span {

    private static final long serialVersionUID = 1L;

    private final transient ExportServices services;
    private final transient Supplier<ExportTable> table;
    private final Saving saving = new Saving();

    /** @param table asked for when the button is pressed */
    ExportButton(ExportServices services, CaseExport.Rule rule, Supplier<ExportTable> table) {
        this.services = services;
        this.table = table;
        Button button = new Button(
                Texts.text("search.export"), Icon.DOWNLOAD.create(), click -> ask(rule == CaseExport.Rule.WITH_REASON));
        button.setTestId("export");
        setVisible(rule != CaseExport.Rule.NOT_ALLOWED);
        add(button, saving);
    }

    private void ask(boolean why) {
        ExportTable asked = table.get();
        RadioButtonGroup<ExportReason> reason = new RadioButtonGroup<>(Texts.text("search.export.reason"));
        reason.setItems(ExportReason.values());
        reason.setItemLabelGenerator(Texts::label);
        reason.setVisible(why);
        PasswordAgain password = new PasswordAgain(services.fresh());
        new CommandDialog(Texts.text("search.export"), Texts.text("search.export.take"))
                .with(
                        new Paragraph(Texts.text(why ? "search.export.coordination" : "search.export.centre")),
                        reason,
                        password)
                .open(
                        () -> {
                            password.prove();
                            asked.check(reason.getOptionalValue());
                        },
                        Texts.text("search.export.done"),
                        () -> saving.save(new TableLink(
                                services.downloads(),
                                asked,
                                reason.getOptionalValue(),
                                Texts.language().getLanguage())));
    }

    private static final class TableLink extends ShortLink {

        private static final long serialVersionUID = 1L;

        private final transient ExportTable table;
        private final transient Optional<ExportReason> reason;
        private final String language;

        TableLink(Downloads downloads, ExportTable table, Optional<ExportReason> reason, String language) {
            super(downloads);
            this.table = table;
            this.reason = reason;
            this.language = language;
        }

        @Override
        protected Served open() {
            byte[] cells = table.csv(reason, language).getBytes(StandardCharsets.UTF_8);
            return new Served("text/csv;charset=utf-8", table.fileName(), false, new ByteArrayInputStream(cells));
        }
    }
}
