package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which examination, and which date at the head of a line, each token stands. */
final class Examinations {

    private static final int DATE_REACH = 6;

    private final Page page;
    private final DateHeadings openings;
    private final ReportTitles titles;
    private final @Nullable Scope[] scopes;
    private final @Nullable PartialDate[] headings;
    private final BitSet recalled = new BitSet();

    /** @param date of the examination; none when not told */
    private record Scope(
            Term.Examination examination, @Nullable PartialDate date) {}

    /**
     * Words of another day within a statement: a bracket or a sentence that a date opens.
     *
     * @param until index behind them
     * @param scope what held before them
     * @param opening the date that held before them
     * @param within what they opened with
     */
    private record Aside(
            int until,
            @Nullable Scope scope,
            @Nullable PartialDate opening,
            @Nullable Scope within) {}

    Examinations(Page page, List<DateMention> dates) {
        this.page = page;
        this.openings = new DateHeadings(page);
        this.titles = new ReportTitles(page);
        this.scopes = new Scope[page.size()];
        this.headings = new PartialDate[page.size()];
        ExaminationDates days = new ExaminationDates(page, dates, openings);
        Deque<Aside> asides = new ArrayDeque<>();
        Scope scope = null;
        Scope heading = null;
        Scope report = null;
        boolean titled = false;
        PartialDate opening = null;
        PartialDate block = null;
        Term.Examination reported = null;
        int line = 0;
        for (int i = 0; i < page.size(); i++) {
            Hit hit = page.startingAt(i);
            if (page.isBreak(i)) {
                PartialDate told = titles.date(line, i, dates);
                boolean dated = told != null && scope != null && told.equals(scope.date());
                heading = dated ? scope : heading(line, i, scope, heading, dates);
                boolean first = !titled && titles.opens(line, i);
                titled |= first;
                boolean heads = dated || heading != null && heading == scope && first;
                report = heads ? heading : titles.greets(line, i) ? null : report;
                heading = heading == null ? report : heading;
                scope = heading;
                PartialDate alone = openings.alone(line, i, dates);
                block = alone != null ? alone : page.blankAfter(i) ? null : block;
                opening = block;
                asides.clear();
                line = i + 1;
            }
            for (; !asides.isEmpty() && asides.peek().until() <= i; asides.pop()) {
                Aside over = asides.peek();
                scope = scope == over.within() ? over.scope() : scope;
                opening = over.opening();
            }
            if (hit != null && hit.has(Term.Examination.class) && !days.denied(hit)) {
                Term.Examination examination = hit.term(Term.Examination.class).orElseThrow();
                PartialDate date = days.of(hit);
                boolean same = scope != null && goesOn(hit, scope.examination(), examination);
                scope = new Scope(examination, date == null && same && scope != null ? scope.date() : date);
                reported = reported == null ? examination : reported;
            } else if (page.is(i, "date") && reported != null && scope == null) {
                PartialDate date = titles.date(i, i + 2 * DATE_REACH, dates);
                scope = date == null ? null : new Scope(reported, date);
            }
            int end = openings.bracketEnd(i, dates);
            PartialDate sentence = openings.opensSentence(i, dates);
            PartialDate opened = sentence == null ? openings.at(i, dates) : sentence;
            Scope within = opened == null || scope == null ? scope : new Scope(scope.examination(), opened);
            if (end > i || sentence != null) {
                asides.push(new Aside(end > i ? end : page.sentenceEnd(i), scope, opening, within));
            }
            recalled.set(i, end);
            scope = within;
            opening = opened == null ? opening : opened;
            scopes[i] = scope;
            headings[i] = opening;
        }
    }

    /** A value that names its examination again, or a part of it. */
    private static boolean goesOn(Hit hit, Term.Examination told, Term.Examination next) {
        return hit.has(Term.Measure.class) && told.context().equals(next.context()) || partOf(told, next);
    }

    /** The filling is part of a catheter. */
    private static boolean partOf(Term.Examination told, Term.Examination next) {
        return told.context().equals("rhc") && next.context().equals("fluid");
    }

    /**
     * The examination that holds on behind a line end. A line with its name and date and no number of its own heads the lines below,
     * to the next blank one or the next examination: « EFR du 22/04/2026 ⏎ CVF : 69 % ».
     */
    private @Nullable Scope heading(
            int line, int end, @Nullable Scope scope, @Nullable Scope before, List<DateMention> dates) {
        boolean filling = scope != null && before != null && partOf(before.examination(), scope.examination());
        if (scope != null && scope != before && !filling) {
            return scope.date() != null && bare(line, end, dates) ? scope : null;
        }
        return page.blankAfter(end) ? null : before;
    }

    /** Whether a line tells no number but those of dates. */
    private boolean bare(int line, int end, List<DateMention> dates) {
        boolean numbered = page.isNumber(line) && page.is(line + 1, ")"); // « 2) KTD du 09/01/2026 »
        for (int i = numbered ? line + 2 : line; i < end; i++) {
            int at = i;
            boolean hour = page.has(i + 1) && page.token(i + 1).form().startsWith("h"); // « à 07h42 »
            if (page.isNumber(i) && !hour && dates.stream().noneMatch(date -> date.from() <= at && at < date.to())) {
                return false;
            }
        }
        return true;
    }

    /** The name of the examination being told; empty when none is. */
    String context(int index) {
        Scope scope = scopes[index];
        return scope == null ? "" : scope.examination().context();
    }

    /** The date that holds for an element told here. */
    @Nullable
    PartialDate date(int index, DataElement element) {
        Scope scope = scopes[index];
        boolean covered = scope != null
                && scope.date() != null
                && (scope.examination().covers().contains(element.section())
                        || scope.examination().covers().contains(element.key()));
        return covered && scope != null ? scope.date() : headings[index];
    }

    /** Within brackets that a date heads: « (en mars 2025 : CVF 84 %, DLCO 66 %) » recalls older values. */
    boolean recalled(int index) {
        return recalled.get(index);
    }

    /** The date of the examination being told, for what only that examination shows. */
    @Nullable
    PartialDate named(int index, DataElement element) {
        Scope scope = scopes[index];
        return scope != null && scope.examination().covers().contains(element.key()) ? scope.date() : null;
    }
}
