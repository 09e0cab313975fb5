package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.matching.TreatmentCourse;
import fr.recours.rcp.Obligations;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * What changed since the last opinion, told in a minute by the referrer: each measure that counts with its last value, a
 * field for a newer one, the treatments as in the form, and the rest in words. Sent, the case is listed again.
 */
@Route("dossiers/:id/evolution")
@RolesAllowed(Roles.REFERRING_PHYSICIAN)
class EvolutionView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    private static final int LONGEST = 4_000;

    private final transient FormServices services;
    private final transient Obligations obligations;
    private Trail trail = new Trail();

    EvolutionView(FormServices services, Obligations obligations) {
        this.services = services;
        this.obligations = obligations;
        addClassNames("rc-page", "rc-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReferralId id = ReferralParameter.of(event.getRouteParameters());
        if (!services.referrals().allowedActions(id).contains(ReferralAction.EVOLVE)) {
            throw new NotFoundException();
        }
        ReferralFile file = services.referrals().read(id);
        AnswerControls controls = AnswerControls.on(
                services, file.content().caseFile().withReferenceDate(FrenchTime.today(services.clock())));
        List<AnswerControl> told = new ArrayList<>();
        AnswerDoubts doubts = new AnswerDoubts(controls, () -> told);
        List<EvolutionLine> lines = EvolutionLine.of(file, controls, doubts::judge);
        lines.forEach(line -> told.add(line.control()));
        TableControl<TreatmentCourse> courses = controls.courses(null, doubts::judge);
        told.add(courses);
        doubts.start();
        TextArea words = new TextArea(Texts.text("evolution.words"));
        words.setHelperText(Texts.text("evolution.words.help"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setMinRows(3);
        words.setTestId("evolution-words");
        Button send = new Button(Texts.text("evolution.send"), click -> send(file, told, doubts, words.getValue()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setTestId("evolution-send");
        Panel panel =
                new Panel(Texts.text("evolution.measures")).with(new Paragraph(Texts.text("evolution.measures.why")));
        Details others = new Details(Texts.text("evolution.others"));
        lines.forEach(line -> {
            if (line.isKnown()) {
                panel.with(line);
            } else {
                others.add(line);
            }
        });
        panel.with(others);
        trail = new Trail(
                new Crumb(Texts.text("referral.nav"), ReferralLinks.LIST),
                new Crumb(file.row().reference(), ReferralLinks.file(id)),
                Crumb.here(Texts.text("evolution.title")));
        removeAll();
        add(
                new PageHeader(Texts.text("evolution.title"))
                        .withSubtitle(
                                PatientName.of(file.row().patient()), file.row().reference()),
                panel,
                new Panel(Texts.text("evolution.treatments"))
                        .with(new Paragraph(Texts.text("evolution.treatments.why")), courses.component()),
                new Panel(Texts.text("evolution.rest")).with(words),
                doubts,
                new Div(send));
    }

    private void send(ReferralFile file, List<AnswerControl> told, AnswerDoubts doubts, String words) {
        if (told.stream().filter(AnswerControl::refused).count() > 0) {
            Notifications.refused(Texts.text("evolution.refused"));
            return;
        }
        ReferralId id = file.row().id();
        try {
            obligations.tell(
                    id,
                    file.row().revision(),
                    told.stream()
                            .map(AnswerControl::facts)
                            .flatMap(Stream::ofNullable)
                            .toList(),
                    words);
        } catch (SubmissionRefusedException values) {
            doubts.show(values.problems());
            Notifications.refused(Texts.text("evolution.refused"));
            return;
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
            return;
        } catch (StaleRevisionException | ConcurrencyFailureException late) {
            Notifications.refused(Texts.text("failure.stale"));
            return;
        }
        ReferralLinks.openFile(id);
        Notifications.success(Texts.text("evolution.sent"));
    }

    @Override
    public Component bar() {
        return trail;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("evolution.title");
    }
}
