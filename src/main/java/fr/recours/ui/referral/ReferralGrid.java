package fr.recours.ui.referral;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The list of referrals on a wide screen. */
final class ReferralGrid extends Grid<ReferralRow> {

    /** @param listed where a referral is listed; asked for the lines in sight only */
    ReferralGrid(List<ReferralRow> rows, Function<ReferralRow, String> listed, boolean severalCentres) {
        super(ReferralRow.class, false);
        addClassNames("rf-list", "rc-not-mobile");
        setTestId("referrals");
        setAriaLabel(Texts.text("referral.list.title"));
        addComponentColumn(ReferralGrid::reference)
                .setHeader(Texts.text("referral.list.reference"))
                .setComparator(Comparator.comparing(ReferralRow::reference))
                .setWidth("132px")
                .setFlexGrow(0);
        addColumn(row -> PatientName.of(row.patient()))
                .setHeader(Texts.text("referral.list.patient"))
                .setSortable(true)
                .setFlexGrow(3);
        if (severalCentres) {
            addColumn(ReferralRow::centreName)
                    .setHeader(Texts.text("referral.list.centre"))
                    .setSortable(true)
                    .setFlexGrow(2);
        } else {
            addColumn(ReferralRow::referrerName)
                    .setHeader(Texts.text("referral.list.referrer"))
                    .setSortable(true)
                    .setFlexGrow(2);
        }
        addComponentColumn(ReferralGrid::state)
                .setHeader(Texts.text("referral.list.state"))
                .setComparator(Comparator.comparing(ReferralRow::state))
                .setWidth("210px")
                .setFlexGrow(0);
        addComponentColumn(ReferralGrid::next)
                .setHeader(Texts.text("referral.list.next"))
                .setComparator(
                        Comparator.comparing(ReferralRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .setWidth("164px")
                .setFlexGrow(0);
        addColumn(listed::apply)
                .setHeader(Texts.text("referral.list.meeting"))
                .setWidth("172px")
                .setFlexGrow(0);
        addColumn(row -> Formats.dayAndTime(row.changedAt()))
                .setHeader(Texts.text("referral.list.changed"))
                .setComparator(Comparator.comparing(ReferralRow::changedAt))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("150px")
                .setFlexGrow(0);
        setItems(rows);
        setAllRowsVisible(rows.size() <= 20);
        addItemClickListener(event -> ReferralLinks.openFile(event.getItem().id()));
    }

    private static Anchor reference(ReferralRow row) {
        Anchor link = new Anchor(ReferralLinks.file(row.id()), row.reference());
        link.addClassName("rc-code");
        return link;
    }

    /** Whose move it is, and by when. */
    private static Div next(ReferralRow row) {
        Div next = new Div(new Span(Texts.label(row.next())));
        next.addClassName("rf-next");
        if (row.dueOn() != null) {
            Span due = new Span(Texts.text("referral.list.due", Formats.day(row.dueOn())));
            due.addClassName("rf-fact-date");
            next.add(due);
        }
        return next;
    }

    static Div state(ReferralRow row) {
        Div badges = new Div(StatusBadge.of(row.state()));
        badges.addClassName("rc-row");
        if (row.urgency() == Urgency.URGENT) {
            badges.add(StatusBadge.of(row.urgency()));
        }
        return badges;
    }
}
