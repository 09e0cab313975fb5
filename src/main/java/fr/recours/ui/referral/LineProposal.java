package fr.recours.ui.referral;

import fr.recours.letter.Quotation;
import fr.recours.matching.Sourced;
import fr.recours.referral.DraftContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A line the letter tells for a table of the form.
 *
 * @param index its place among those the letter tells
 */
record LineProposal<T extends Sourced<T>>(LineTable<T> table, int index, T line, List<Quotation> quotations)
        implements Proposal {

    @Override
    public String place() {
        return table.name() + "[" + index + "]";
    }

    @Override
    public boolean agrees(DraftContent content) {
        return table.lines(content.caseFile()).stream().anyMatch(this::same);
    }

    /** Wherever it comes from: of the words that are kept, names are taken out. */
    private boolean same(T known) {
        return known.bare().equals(line);
    }

    @Override
    public boolean clashes(DraftContent content) {
        return table.lines(content.caseFile()).stream().anyMatch(known -> table.about(known, line));
    }

    /** What became of a line is told by the table. */
    @Override
    public boolean stands(DraftContent content) {
        return true;
    }

    @Override
    public boolean adds() {
        return true;
    }

    @Override
    public DraftContent put(DraftContent content) {
        return Contents.withFacts(
                content,
                facts -> table.with(
                        facts,
                        Stream.concat(table.lines(facts).stream(), Stream.of(line.from(quoted())))
                                .toList()));
    }

    @Override
    public DraftContent takeBack(DraftContent content, DraftContent before) {
        return Contents.withFacts(content, facts -> {
            List<T> left = new ArrayList<>(table.lines(facts));
            left.stream().filter(this::same).findFirst().ifPresent(left::remove);
            return table.with(facts, left);
        });
    }
}
