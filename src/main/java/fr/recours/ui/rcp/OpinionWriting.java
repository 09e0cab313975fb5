package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Eligibility;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.referral.ReferralFile;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.util.function.Consumer;
import org.springframework.dao.ConcurrencyFailureException;

/** The fields in which an opinion is written, kept as they are filled, until it is proposed to be signed. */
final class OpinionWriting {

    private final OpinionServices services;
    private final Opinion opinion;
    private final ReferralFile file;
    private final Consumer<Boolean> shown;
    private long revision;

    /** @param shown shows the page again, with these fields or to be read */
    OpinionWriting(OpinionServices services, Opinion opinion, ReferralFile file, Consumer<Boolean> shown) {
        this.services = services;
        this.opinion = opinion;
        this.file = file;
        this.shown = shown;
        this.revision = opinion.revision();
    }

    void into(PageHeader header, Panel panel) {
        LiveDecision fields = new LiveDecision(
                file.verdicts().stream().map(Eligibility::programme).toList(),
                FrenchTime.today(services.clock()),
                (seen, written) -> {
                    if (!written.equals(seen)) {
                        keep(written);
                    }
                });
        fields.show(opinion.content());
        panel.with(fields);
        Button keep = new Button(Texts.text("opinion.keep"), click -> {
            if (keep(fields.content())) {
                shown.accept(false);
                Notifications.success(Texts.text("opinion.keep.done"));
            }
        });
        keep.setTestId("keep");
        header.withActions(keep, primary("opinion.propose", () -> propose(fields)));
    }

    /** Nothing is written over what somebody else kept meanwhile. */
    private boolean keep(OpinionContent content) {
        try {
            revision = services.opinions().write(opinion.id(), revision, content);
            return true;
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
        } catch (StaleRevisionException | ConcurrencyFailureException late) {
            Notifications.refused(Texts.text("failure.stale"));
        }
        return false;
    }

    /** What is proposed is what stands in the fields: kept first, and still there when it is not whole. */
    private void propose(LiveDecision fields) {
        new CommandDialog(Texts.text("opinion.propose.title"), Texts.text("opinion.propose"))
                .with(new Span(Texts.text("opinion.propose.what")))
                .abandoned(() -> {
                    if (revision != opinion.revision()) {
                        shown.accept(true);
                    }
                })
                .open(
                        () -> {
                            revision = services.opinions().write(opinion.id(), revision, fields.content());
                            services.opinions().propose(opinion.id(), revision);
                        },
                        Texts.text("opinion.propose.done"),
                        () -> shown.accept(false));
    }

    static Button primary(String key, Runnable act) {
        Button button = new Button(Texts.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setTestId(key);
        return button;
    }
}
