package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Under which examination, and which date at the head of a line, each token stands. */
final class Examinations {

    private static final int HEADING_REACH = 3;
    private static final int DATE_REACH = 6;
    private static final int LINKS = 5;
    private static final Set<String> AIR = Set.of("a", "l", "'", "air", "ambiant", "en");

    private final Page page;
    private final DateHeadings openings;
    private final ReportTitles titles;
    private final @Nullable Scope[] scopes;
    private final @Nullable PartialDate[] headings;
    private final BitSet recalled = new BitSet();

    /** @param date of the examination; none when not told */
    private record Scope(
            Term.Examination examination, @Nullable PartialDate date) {}

    Examinations(Page page, List<DateMention> dates) {
        this.page = page;
        this.openings = new DateHeadings(page);
        this.titles = new ReportTitles(page);
        this.scopes = new Scope[page.size()];
        this.headings = new PartialDate[page.size()];
        Scope scope = null;
        Scope heading = null;
        Scope report = null;
        boolean titled = false;
        PartialDate opening = null;
        Term.Examination reported = null;
        int line = 0;
        int until = -1;
        Scope aside = null;
        Scope outer = null;
        PartialDate outerOpening = null;
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
                opening = null;
                line = i + 1;
            } else if (hit != null && hit.has(Term.Examination.class) && !denied(hit)) {
                Term.Examination examination = hit.term(Term.Examination.class).orElseThrow();
                PartialDate date = dateOf(hit, dates);
                boolean same = scope != null && goesOn(hit, scope.examination(), examination);
                scope = new Scope(examination, date == null && same && scope != null ? scope.date() : date);
                reported = reported == null ? examination : reported;
            } else if (page.is(i, "date") && reported != null && scope == null) {
                PartialDate date = titles.date(i, i + 2 * DATE_REACH, dates);
                scope = date == null ? null : new Scope(reported, date);
            }
            if (i == until) {
                scope = scope == aside ? outer : scope;
                opening = outerOpening;
            }
            int end = openings.bracketEnd(i, dates);
            PartialDate sentence = openings.opensSentence(i, dates);
            if (end > i || sentence != null) {
                until = end > i ? end : page.sentenceEnd(i);
                outer = scope;
                outerOpening = opening;
            }
            if (end > i) {
                recalled.set(i, end);
            }
            PartialDate opened = sentence == null ? openings.at(i, dates) : sentence;
            scope = opened == null || scope == null ? scope : new Scope(scope.examination(), opened);
            opening = opened == null ? opening : opened;
            aside = end > i || sentence != null ? scope : aside;
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
        for (int i = line; i < end; i++) {
            int at = i;
            if (page.isNumber(i) && dates.stream().noneMatch(date -> date.from() <= at && at < date.to())) {
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

    private boolean denied(Hit hit) {
        for (int i = hit.from() - 1; i >= 0 && i >= hit.from() - HEADING_REACH; i--) {
            Hit before = page.hit(i);
            if (before != null && before.is(Cue.NEGATION)) {
                return true;
            }
            if (page.isBreak(i) || page.is(i, ".") || page.is(i, ";") || page.is(i, ",")) {
                return false;
            }
        }
        return false;
    }

    private @Nullable PartialDate dateOf(Hit examination, List<DateMention> dates) {
        for (DateMention date : dates) {
            boolean after = date.from() >= examination.to()
                    && date.roleFrom() - examination.to() <= LINKS
                    && onlyLinks(examination.to(), date.roleFrom());
            boolean before = date.to() <= examination.from()
                    && examination.from() - date.to() <= 2
                    && onlyLinks(date.to(), examination.from())
                    && openings.startsClause(date.roleFrom());
            if ((after || before) && page.sentence(date.from()) == page.sentence(examination.from())) {
                return date.date();
            }
        }
        return null;
    }

    private boolean onlyLinks(int from, int to) {
        int unknown = 0;
        for (int i = from; i < to; i++) {
            boolean word = page.hit(i) == null && page.token(i).isWord() && ++unknown == 1; // « ETT préalable (10/03) »
            boolean link = word
                    || page.isAny(i, AIR) // « gaz du sang à l'air ambiant du … »
                    || page.is(i, Cue.LINK)
                    || page.is(i, Cue.NOW)
                    || page.is(i, Cue.EARLIER)
                    || page.is(i, Cue.NORMAL) // « contrôle »
                    || page.is(i, ":")
                    || page.is(i, "(")
                    || page.is(i, ",")
                    || page.is(i, Cue.FROM)
                    || page.is(i, Cue.ON_DAY)
                    || page.is(i, Cue.POSITIVE);
            if (!link) {
                return false;
            }
        }
        return true;
    }
}
