package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Under which examination, and which date at the head of a line, each token stands. */
final class Examinations {

    private static final int HEADING_REACH = 3;
    private static final int DATE_REACH = 6;
    private static final int LINKS = 3;

    private final Page page;
    private final DateHeadings openings;
    private final @Nullable Scope[] scopes;
    private final @Nullable PartialDate[] headings;

    /** @param date of the examination; none when not told */
    private record Scope(
            Term.Examination examination, @Nullable PartialDate date) {}

    Examinations(Page page, List<DateMention> dates) {
        this.page = page;
        this.openings = new DateHeadings(page);
        this.scopes = new Scope[page.size()];
        this.headings = new PartialDate[page.size()];
        Scope scope = null;
        Scope heading = null;
        Scope report = null;
        boolean titled = false;
        PartialDate opening = null;
        Term.Examination reported = null;
        int line = 0;
        for (int i = 0; i < page.size(); i++) {
            Hit hit = page.startingAt(i);
            if (page.isBreak(i)) {
                PartialDate told = reportDate(line, i, dates);
                boolean dated = told != null && scope != null && told.equals(scope.date());
                heading = dated ? scope : heading(line, i, scope, heading, dates);
                boolean first = !titled && titled(line, i);
                titled |= first;
                boolean heads = dated || heading != null && heading == scope && first;
                report = heads ? heading : greets(line, i) ? null : report;
                heading = heading == null ? report : heading;
                scope = heading;
                opening = null;
                line = i + 1;
            } else if (hit != null && hit.has(Term.Examination.class) && !denied(hit)) {
                Term.Examination examination = hit.term(Term.Examination.class).orElseThrow();
                PartialDate date = dateOf(hit, dates);
                boolean same = hit.has(Term.Measure.class)
                        && scope != null
                        && scope.examination().context().equals(examination.context());
                scope = new Scope(examination, date == null && same && scope != null ? scope.date() : date);
                reported = reported == null ? examination : reported;
            } else if (page.is(i, "date") && reported != null && scope == null) {
                PartialDate date = reportDate(i, i + 2 * DATE_REACH, dates);
                scope = date == null ? null : new Scope(reported, date);
            }
            PartialDate opened = openings.at(i, dates);
            scope = opened == null || scope == null ? scope : new Scope(scope.examination(), opened);
            opening = opened == null ? opening : opened;
            scopes[i] = scope;
            headings[i] = opening;
        }
    }

    /** « Date : 18/06/2026 », « Date de l'examen : … » in the head of a report. */
    private @Nullable PartialDate reportDate(int from, int to, List<DateMention> dates) {
        for (DateMention date : dates) {
            if (date.from() >= from && date.to() <= to) {
                for (int i = date.roleFrom() - 1; i >= Math.max(from, date.roleFrom() - DATE_REACH); i--) {
                    boolean birth = page.is(i, Cue.BORN);
                    if (birth || page.is(i, "date")) {
                        return birth ? null : date.date();
                    }
                }
            }
        }
        return null;
    }

    /**
     * The examination that holds on behind a line end. A line with its name and date and no number of its own heads the lines below,
     * to the next blank one or the next examination: « EFR du 22/04/2026 ⏎ CVF : 69 % ».
     */
    private @Nullable Scope heading(
            int line, int end, @Nullable Scope scope, @Nullable Scope before, List<DateMention> dates) {
        if (scope != null && scope != before) {
            return scope.date() != null && bare(line, end, dates) ? scope : null;
        }
        return page.blankAfter(end) ? null : before;
    }

    /** « Compte rendu de cathétérisme du 17/03/2026 » at the head: what follows is a report of it. */
    private boolean titled(int line, int end) {
        boolean account = page.is(line, "compt") && (page.is(line + 1, "rendu") || page.is(line + 2, "rendu"));
        boolean report = page.is(line, "rapport") && (page.is(line + 1, "de") || page.is(line + 1, "d"));
        return line < end && (account || report || page.token(line).raw().equals("CR"));
    }

    /** « Cher Confrère, »: a letter begins, and what was reported before it ends. */
    private boolean greets(int line, int end) {
        int first = page.is(line, "mon") || page.is(line, "ma") || page.is(line, "mes") ? line + 1 : line;
        return first < end && page.is(first, "cher");
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
                && scope.examination().covers().contains(element.section());
        return covered && scope != null ? scope.date() : headings[index];
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
