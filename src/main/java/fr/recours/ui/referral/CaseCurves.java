package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.Curve.Limit;
import fr.recours.ui.referral.Curve.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What is measured again and again, one figure each: the last value large, its course on one scale of time, the thresholds in dashes. */
final class CaseCurves extends UnorderedList {

    /** In the order they are read out; what is not recorded has no figure. */
    private static final List<String> MEASURES =
            List.of("mrss", "fvc_pct", "dlco_pct", "selena_sledai", "proteinuria_g_24h", "lvef_pct", "mpap_rhc");

    private final LocalDate from;
    private final LocalDate to;

    CaseCurves(Dictionary dictionary, CaseFile facts, List<Eligibility> verdicts) {
        addClassNames("rc-list", "rf-curves");
        setTestId("curves");
        List<Curve> curves = MEASURES.stream()
                .flatMap(key -> dictionary.find(key).stream())
                .flatMap(element -> Curve.of(element, facts, verdicts).stream())
                .toList();
        to = facts.referenceDate();
        from = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .map(Point::day)
                .reduce(to, (a, b) -> a.isBefore(b) ? a : b);
        curves.forEach(curve -> add(figure(curve)));
        setVisible(!curves.isEmpty());
    }

    private ListItem figure(Curve curve) {
        Span name = new Span(Texts.text(curve.element().label()));
        name.addClassName("name");
        Span value = new Span(value(curve, curve.last()));
        value.addClassName("value");
        ListItem figure = new ListItem(name, value);
        if (curve.points().size() > 1) {
            Span course = new Span(Texts.text("case.curve.course", said(curve)));
            course.addClassName("rc-hidden-text");
            figure.add(course, CurveDrawing.of(curve, from, to));
        }
        Div foot = new Div(new Span(date(curve.last())));
        foot.addClassName("foot");
        curve.limits().forEach(limit -> foot.add(new Span(limit(limit))));
        figure.add(foot);
        return figure;
    }

    private static String said(Curve curve) {
        return curve.points().stream()
                .map(point -> point.date() == null
                        ? Texts.text("case.curve.point.undated", value(curve, point))
                        : Texts.text("case.curve.point", value(curve, point), date(point)))
                .collect(Collectors.joining(", "));
    }

    private static String date(Point point) {
        return point.date() == null ? Texts.text("case.curve.undated") : Formats.partial(point.date());
    }

    private static String value(Curve curve, Point point) {
        return ValueText.of(curve.element(), new Value.Quantity(point.value()));
    }

    private static String limit(Limit limit) {
        return Texts.text(
                "case.curve.limit", limit.programme(), Texts.text(limit.reason().threshold()));
    }
}
