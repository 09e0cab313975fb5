package fr.recours.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.Result;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.Trial;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import fr.recours.ui.programme.ProgrammeLinks;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole base screened for one programme: how many cases each way, where the others are lost, whom another threshold would take,
 * who becomes eligible as time passes.
 */
@Route(ProgrammeLinks.LIST + "/:" + ScreeningView.CODE + "/" + ProgrammeLinks.SCREENING)
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR})
class ScreeningView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    static final String CODE = "code";

    private static final long serialVersionUID = 1L;

    private final transient ScreeningServices services;
    private final transient Programmes programmes;
    private final boolean coordinates;
    private final Div columns = new Div();
    private final Div base = new Div();
    private final Div found = new Div();
    private final Div none = new Div();
    private final WhatIfForm form = new WhatIfForm(this::tryOut, this::screen);
    private int eligible;
    private String code = "";
    private boolean open;

    ScreeningView(ScreeningServices services, Programmes programmes, People people) {
        this.services = services;
        this.programmes = programmes;
        this.coordinates = people.current().is(Role.COORDINATOR);
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Programme programme =
                programmes.require(event.getRouteParameters().get(CODE).orElse(""));
        code = programme.code();
        open = programme.isOpen();
        form.offer(programme.definition());
        Button again = new Button(Texts.text("screening.again"), Icon.CLOCK.create(), click -> screen());
        Div side = new Div(new Panel(Texts.text("screening.whatIf")).with(form), found);
        side.addClassName("sc-column");
        found.addClassName("sc-column");
        columns.removeAll();
        columns.addClassName("sc-columns");
        columns.add(base, side);
        none.removeAll();
        none.add(new Panel()
                .with(new EmptyState(
                        Icon.SEARCH, Texts.text("screening.none.title"), Texts.text("screening.none.text"))));
        removeAll();
        add(new PageHeader(Texts.text("screening.title"))
                .withMark(StatusBadge.of(programme.status()))
                .withSubtitle(
                        programme.code(), Texts.text(programme.definition().name()))
                .withActions(again));
        if (!open) {
            Div closed = new Div(
                    Icon.INFO.create(),
                    new Span(Texts.text(
                            "screening.closed", Texts.label(programme.status()), Formats.day(programme.since()))));
            closed.addClassName("rc-callout");
            closed.setTestId("not-open");
            add(closed);
        }
        add(columns, none);
        screen();
    }

    private void screen() {
        form.forget();
        show(services.screening().of(code), Optional.empty());
    }

    private void tryOut(MovableThreshold threshold, BigDecimal number) {
        Trial trial = new Trial(threshold, number);
        show(services.screening().whatIf(code, trial), Optional.of(trial));
    }

    /** The form stays where it is while what it finds changes around it: whoever types in it keeps their place. */
    private void show(Optional<ProgrammeScreening> result, Optional<Trial> trial) {
        base.removeAll();
        found.removeAll();
        columns.setVisible(result.isPresent());
        none.setVisible(result.isEmpty());
        result.ifPresent(screened -> show(screened, trial));
    }

    private void show(ProgrammeScreening screened, Optional<Trial> trial) {
        ScreenedCases cases = new ScreenedCases(screened, trial, services, coordinates && open && trial.isEmpty());
        found.add(cases);
        if (trial.isEmpty()) { // stored courses are of the definition in force
            found.add(new ComingCases(screened, services, coordinates && open));
            if (!screened.lost().cases().isEmpty()) {
                found.add(new LostCases(screened, services.referrals(), services.screening()));
            }
        } else {
            found.add(Small.of(Texts.text("screening.coming.tried")));
        }
        VerdictCounts counts = new VerdictCounts(screened, cases::show);
        base.add(new Panel(Texts.text("screening.base"))
                .withAside(Small.of(
                        Texts.text("screening.when", Formats.day(screened.day()), Small.seconds(screened.took()))))
                .with(counts, new Funnel(screened, trial.orElse(null))));
        Result first = first(screened);
        cases.show(first);
        counts.listed(first);
        int now = screened.counts().getOrDefault(Result.ELIGIBLE, 0);
        if (trial.isEmpty()) {
            eligible = now;
        } else {
            form.found(now, eligible);
        }
    }

    /** Whose cases are listed first: who meets the criteria, else who may yet. */
    private static Result first(ProgrammeScreening screened) {
        return Stream.of(Result.ELIGIBLE, Result.NOT_YET, Result.UNDETERMINED)
                .filter(result -> screened.counts().getOrDefault(result, 0) > 0)
                .findFirst()
                .orElse(Result.ELIGIBLE);
    }

    @Override
    public Component bar() {
        return new Trail(
                new Crumb(Texts.text("programme.list.title"), ProgrammeLinks.list()),
                new Crumb(code, ProgrammeLinks.of(code)),
                Crumb.here(Texts.text("screening.crumb")));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("screening.page", code);
    }
}
