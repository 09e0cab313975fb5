package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccess.Step;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A case as an administrator reads it to whom it is open: under its reference, nothing to be done, until a moment. */
@Route(ReferralLinks.EXCEPTIONAL + "/:" + ReferralLinks.ID)
@RolesAllowed(Roles.ADMINISTRATOR)
class ExceptionalCaseView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    private static final long serialVersionUID = 1L;

    /** What was shown does not stay in sight longer than it may be read: asked for again, the page is not found. */
    private static final String LEAVE = "setTimeout(() => { if (this.isConnected) { location.reload(); } }, $0)";

    private final transient ExceptionalAccesses accesses;
    private final transient FormServices services;
    private String reference = "";

    ExceptionalCaseView(ExceptionalAccesses accesses, FormServices services) {
        this.accesses = accesses;
        this.services = services;
        addClassNames("rc-page", "rf-case");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReferralId id = ReferralParameter.of(event.getRouteParameters());
        ReferralFile file = services.referrals().pseudonymised(id);
        ExceptionalAccess open = accesses.all().stream()
                .filter(access ->
                        access.referral().equals(id) && access.allowed().contains(Step.READ))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Instant until = Objects.requireNonNull(open.until(), "an open access has its end");
        reference = file.row().reference();
        removeAll();
        add(
                CaseSheet.header(file, services.programmes().dictionary()),
                warning(open, until),
                new CaseSheet(file, services));
        long left = Duration.between(services.clock().instant(), until).toMillis();
        getElement().executeJs(LEAVE, Math.toIntExact(Math.max(0, left) + 1));
    }

    private static Div warning(ExceptionalAccess open, Instant until) {
        String second = open.agreed() == null ? "" : open.agreed().name();
        Div warning = new Div(
                Icon.KEY.create(), new Span(Texts.text("exceptional.reading", Formats.dayAndTime(until), second)));
        warning.addClassNames("rc-callout", "rc-warn");
        warning.setTestId("exceptional-reading");
        return warning;
    }

    @Override
    public Component bar() {
        return new Trail(new Crumb(Texts.text("exceptional.title"), ReferralLinks.EXCEPTIONAL), Crumb.here(reference));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("referral.file.title", reference);
    }
}
