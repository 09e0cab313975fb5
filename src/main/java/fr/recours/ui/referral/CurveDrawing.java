package fr.recours.ui.referral;

import com.vaadin.flow.component.Svg;
import fr.recours.ui.referral.Curve.Limit;
import fr.recours.ui.referral.Curve.Point;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;

/** A curve as a small picture made here: a few points need no library in the browser, and it prints as it looks. */
final class CurveDrawing {

    private static final double WIDTH = 240;
    private static final double HEIGHT = 72;
    private static final double MARGIN = 12;

    private final Curve curve;
    private final LocalDate from;
    private final LocalDate to;

    private CurveDrawing(Curve curve, LocalDate from, LocalDate to) {
        this.curve = curve;
        this.from = from;
        this.to = to;
    }

    /** Hidden from readers: who draws it says it in words too. */
    static Svg of(Curve curve, LocalDate from, LocalDate to) {
        Svg drawing = new Svg(new CurveDrawing(curve, from, to).svg());
        drawing.addClassName("rf-curve-drawing");
        drawing.getElement().setAttribute("aria-hidden", "true");
        return drawing;
    }

    private String svg() {
        String limits = curve.limits().stream().map(this::limit).collect(Collectors.joining());
        String line = curve.points().stream()
                .map(point -> figure(x(point)) + "," + figure(y(point.value())))
                .collect(Collectors.joining(" "));
        String dots = curve.points().stream().map(this::dot).collect(Collectors.joining());
        return "<svg viewBox=\"0 0 %s %s\" xmlns=\"http://www.w3.org/2000/svg\">%s<polyline class=\"line\" points=\"%s\"/>%s</svg>"
                .formatted(figure(WIDTH), figure(HEIGHT), limits, line, dots);
    }

    private String limit(Limit limit) {
        String height = figure(y(limit.number()));
        return "<line class=\"limit\" x1=\"0\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>"
                .formatted(figure(WIDTH), height, height);
    }

    private String dot(Point point) {
        boolean last = point.equals(curve.last());
        String label = last
                ? ""
                : "<text x=\"%s\" y=\"%s\">%s</text>"
                        .formatted(figure(x(point)), figure(y(point.value()) - 6), CourseText.number(point.value()));
        return "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"3\"/>"
                        .formatted(last ? "last" : "earlier", figure(x(point)), figure(y(point.value())))
                + label;
    }

    private double x(Point point) {
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        double share = Math.clamp(ChronoUnit.DAYS.between(from, point.day()) / days, 0, 1);
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    private double y(BigDecimal value) {
        double least = curve.least().doubleValue();
        double span = curve.greatest().doubleValue() - least;
        double share = span == 0 ? 0.5 : (value.doubleValue() - least) / span;
        return HEIGHT - MARGIN - share * (HEIGHT - 2.5 * MARGIN);
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
