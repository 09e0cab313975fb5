package fr.recours.ui.triage;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.matching.CaseFile;
import fr.recours.matching.NextQuestions;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.Referrals;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.rcp.LineKeys;
import fr.recours.ui.rcp.MoveCase;
import fr.recours.ui.rcp.SimilarSource;
import fr.recours.ui.referral.CaseActions;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The inbox of the coordination: the referrals that wait for triage, by their clock, and beside the list the one looked at.
 * {@code J}, {@code K} or the arrows walk, Enter opens the dossier, {@code M} moves the case; what may be done with it has
 * its key on its button.
 */
@Route("reception")
@RolesAllowed(Roles.COORDINATOR)
class TriageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** From this width on, the panel stands beside the list (triage.css). */
    private static final int TWO_PANELS_PX = 1000;

    private static final String LINKS = ".triage-line .name a";

    private final transient Inbox inbox;
    private final transient Referrals referrals;
    private final transient MoveCase moveCase;
    private final transient Programmes programmes;
    private final transient ReferralHistory history;
    private final transient CaseActions actions;
    private final transient SimilarSource similar;
    private final InboxFilter filter;
    private final Div detail = new Div();
    private @Nullable InboxList list;
    private @Nullable ReferralId selected;

    TriageView(
            Inbox inbox,
            Referrals referrals,
            Programmes programmes,
            MoveCase moveCase,
            ReferralHistory history,
            CaseActions actions,
            SimilarSource similar,
            People people) {
        this.inbox = inbox;
        this.referrals = referrals;
        this.moveCase = moveCase;
        this.programmes = programmes;
        this.history = history;
        this.actions = actions;
        this.similar = similar;
        this.filter = new InboxFilter(people.current().id());
        filter.addValueChangeListener(chosen -> chosen.getSource().getUI().ifPresent(this::begin));
        addClassName("triage");
        detail.addClassName("triage-detail");
        LineKeys.walk(this, LINKS, "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin(event.getUI());
    }

    private void begin(UI ui) {
        selected = null;
        List<InboxItem> items = load();
        int width = ui.getPage().getExtendedClientDetails().getWindowInnerWidth();
        if (!items.isEmpty() && (width <= 0 || width >= TWO_PANELS_PX)) {
            select(items.getFirst());
        }
    }

    private List<InboxItem> load() {
        List<InboxItem> all = inbox.waiting();
        List<InboxItem> items = filter.of(all);
        removeAll();
        detail.removeAll();
        PageHeader header =
                new PageHeader(Texts.text("triage.title")).withSubtitle(Texts.text("triage.subtitle", items.size()));
        header.addClassName("triage-head");
        if (!all.isEmpty()) {
            header.withActions(filter);
        }
        if (items.isEmpty()) {
            list = null;
            EmptyState empty = all.isEmpty()
                    ? new EmptyState(Icon.INBOX, Texts.text("triage.empty"), Texts.text("triage.empty.why"))
                    : new EmptyState(
                            Icon.INBOX, Texts.text("triage.filter.none"), Texts.text("triage.filter.none.why"));
            add(header, new Panel().with(empty));
            return items;
        }
        list = new InboxList(items, inbox.today(), this::select);
        Div master = new Div(header, list);
        master.addClassName("triage-master");
        add(master, detail);
        return items;
    }

    private void select(InboxItem item) {
        if (item.row().id().equals(selected) && detail.getComponentCount() > 0) {
            return;
        }
        selected = item.row().id();
        if (list != null) {
            list.mark(selected);
        }
        detail.removeAll();
        detail.add(panel(item));
    }

    private CasePanel panel(InboxItem item) {
        ReferralFile file = referrals.read(item.row().id());
        NextQuestions next = programmes.nextQuestions(item.judged(file.content().caseFile()));
        CasePanel panel = new CasePanel(item, file, next, programmes.dictionary(), inbox.today());
        panel.onStep(this::step);
        panel.nearTo(similar.of(item.row().id()));
        ReferralStatus status = history.status(item.row().id());
        CaseFile facts = item.judged(file.content().caseFile());
        Runnable again = () -> reload(item.row().id());
        List<Button> acts =
                new ArrayList<>(actions.triage(status, facts, item.row().urgency(), again));
        if (item.listing().isEmpty()) {
            acts.addAll(actions.unlisted(status, item.row(), again));
        }
        if (item.row().errorReported()) {
            acts.addAll(actions.mistake(status, again, again));
        }
        panel.onDesk(acts);
        if (item.isAsked()) {
            status.request().ifPresent(request -> panel.waitsFor(actions.waited(request)));
        }
        if (!status.withdrawalReason().isEmpty()) {
            panel.withdrawalAsked(status.withdrawalReason());
        }
        if (item.row().errorReported()) {
            panel.errorReported(status.errorReason());
        }
        if (status.allowed().contains(ReferralAction.SCHEDULE)) {
            item.listing().ifPresent(listing -> panel.onMove(() -> move(listing)));
        }
        return panel;
    }

    private void step(int by) {
        if (list != null && selected != null) {
            list.placeOf(selected).ifPresent(place -> LineKeys.focus(this, LINKS, Math.max(0, place + by)));
        }
    }

    private void move(InboxItem.Listing listing) {
        ReferralId moved = listing.place().referral().id();
        moveCase.choose(listing.toMove(), () -> reload(moved));
    }

    /** Shows the list as it now is, and the same case while it is there, else the next one. */
    private void reload(ReferralId looked) {
        int place = list == null ? 0 : list.placeOf(looked).orElse(0);
        selected = null;
        List<InboxItem> items = load();
        Optional<InboxItem> same =
                items.stream().filter(item -> item.row().id().equals(looked)).findFirst();
        same.or(() -> items.stream()
                        .skip(Math.min(place, Math.max(0, items.size() - 1)))
                        .findFirst())
                .ifPresent(this::select);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("triage.title");
    }
}
