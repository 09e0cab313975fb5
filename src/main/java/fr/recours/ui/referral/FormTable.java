package fr.recours.ui.referral;

import fr.recours.matching.Sourced;
import java.util.Optional;
import java.util.function.BiFunction;

/** A table in its section of the form, and below it the lines the letter offers for it. */
final class FormTable<T extends Sourced<T>> {

    private final FormDesk desk;
    private final LineTable<T> table;
    private final EntryList<T> list;
    private final ProposalSpot<LineProposal<T>> offers;

    /** @param said one line in words, after its short name */
    FormTable(
            FormDesk desk,
            ElementSection section,
            LineTable<T> table,
            EntryKind<T> kind,
            BiFunction<String, T, String> said) {
        this.desk = desk;
        this.table = table;
        list = new EntryList<>(
                kind,
                table.lines(desk.keeper().caseFile()),
                (change, left) -> desk.changeFacts(
                        facts -> table.with(facts, change.on(table.lines(facts, change.before()))), left));
        offers = new ProposalSpot<>(
                desk.letter(),
                offered -> said.apply(kind.shortName(Optional.of(offered.line())), offered.line()),
                offered -> kind.cells(Optional.of(offered.line())));
        offers.addClassName("rf-offers-" + table.name());
        section.addToHeading(list.addButton());
        section.addLeading(list);
        section.addLeading(offers);
        desk.register(table.name(), new TableField<>(list, section));
    }

    void propose() {
        offers.show(desk.letter().all(table));
    }

    /** Opens the line that was just taken from the letter, when it is one of this table. */
    void correct(LineProposal<?> taken) {
        table.own(taken).ifPresent(own -> list.openLast());
    }

    /** Takes over lines that came from the letter, or went. */
    void follow() {
        list.follow(table.lines(desk.keeper().caseFile()));
    }

    /**
     * Says at each line what the checks of the whole case found.
     *
     * @param left whether what was typed last is left
     */
    void judge(CaseDoubts doubts, boolean left) {
        list.judge(line -> doubts.at(table.name(), line), left);
    }

    void show() {
        list.show(table.lines(desk.keeper().caseFile()));
    }
}
