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

    private final Page page;
    private final @Nullable Scope[] scopes;
    private final @Nullable PartialDate[] headings;

    /** @param date of the examination; none when not told */
    private record Scope(
            Term.Examination examination, @Nullable PartialDate date) {}

    Examinations(Page page, List<DateMention> dates) {
        this.page = page;
        this.scopes = new Scope[page.size()];
        this.headings = new PartialDate[page.size()];
        Scope scope = null;
        PartialDate heading = null;
        for (int i = 0; i < page.size(); i++) {
            Hit hit = page.startingAt(i);
            if (page.isBreak(i)) {
                scope = null;
                heading = null;
            } else if (hit != null && hit.has(Term.Examination.class) && !denied(hit)) {
                Term.Examination examination = hit.term(Term.Examination.class).orElseThrow();
                PartialDate date = dateOf(hit, dates);
                boolean same = hit.has(Term.Measure.class)
                        && scope != null
                        && scope.examination().context().equals(examination.context());
                scope = new Scope(examination, date == null && same && scope != null ? scope.date() : date);
            }
            PartialDate opened = headingAt(i, dates);
            scope = opened == null || scope == null ? scope : new Scope(scope.examination(), opened);
            heading = opened == null ? heading : opened;
            scopes[i] = scope;
            headings[i] = heading;
        }
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
                    && date.roleFrom() - examination.to() <= 2
                    && onlyLinks(examination.to(), date.roleFrom());
            boolean before = date.to() <= examination.from()
                    && examination.from() - date.to() <= 2
                    && onlyLinks(date.to(), examination.from())
                    && startsClause(date.roleFrom());
            if ((after || before) && page.sentence(date.from()) == page.sentence(examination.from())) {
                return date.date();
            }
        }
        return null;
    }

    private boolean onlyLinks(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean link = page.is(i, Cue.LINK)
                    || page.is(i, Cue.NOW)
                    || page.is(i, Cue.EARLIER)
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

    private boolean startsClause(int index) {
        return page.isBreak(index - 1)
                || page.is(index - 1, ".")
                || page.is(index - 1, ";")
                || page.is(index - 1, "-")
                || page.is(index - 1, "•")
                || page.is(index - 1, "cell")
                || page.is(index - 1, "celui")
                || page.is(index - 1, ",");
    }

    /** « 01/25 : … », « 02/2024 CVF … » at the start of a line, « à celles de juin 2025 : … » within one. */
    private @Nullable PartialDate headingAt(int index, List<DateMention> dates) {
        for (DateMention date : dates) {
            boolean opens = page.is(index, ":") || page.isBreak(date.roleFrom() - 1) && measureAt(index);
            if (date.to() == index && startsClause(date.roleFrom()) && opens) {
                return date.date();
            }
        }
        return null;
    }

    private boolean measureAt(int index) {
        Hit hit = page.startingAt(index);
        return hit != null && hit.has(Term.Measure.class);
    }
}
