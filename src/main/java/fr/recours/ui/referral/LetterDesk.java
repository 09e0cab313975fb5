package fr.recours.ui.referral;

import fr.recours.letter.LetterReader;
import fr.recours.letter.PlainText;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Sourced;
import fr.recours.referral.DraftContent;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the letter of the draft offers, and the decisions on it. Each decision can be taken back. */
final class LetterDesk {

    private final LetterReader reader;
    private final Dictionary dictionary;
    private final DraftKeeper keeper;
    private final Deque<Undo> undos = new ArrayDeque<>();
    private Consumer<UnaryOperator<DraftContent>> change = operator -> {};
    private Consumer<Set<String>> filled = places -> {};
    private Consumer<Proposal> corrected = taken -> {};
    private List<Proposal> proposals = List.of();
    private String text = "";
    private @Nullable LocalDate readFor;

    /** How one decision is taken back. */
    private record Undo(Set<String> places, UnaryOperator<DraftContent> change) {}

    LetterDesk(LetterReader reader, Dictionary dictionary, DraftKeeper keeper) {
        this.reader = reader;
        this.dictionary = dictionary;
        this.keeper = keeper;
    }

    /**
     * Tells how a change of the draft is made, and who shows again the places it filled.
     *
     * @param onFilled called after the change
     * @param onCorrect puts the field of what was taken before the person
     */
    void connect(
            Consumer<UnaryOperator<DraftContent>> makeChange,
            Consumer<Set<String>> onFilled,
            Consumer<Proposal> onCorrect) {
        change = makeChange;
        filled = onFilled;
        corrected = onCorrect;
    }

    /** The letter of the draft; empty for none. */
    String text() {
        return keeper.content().letter().text();
    }

    /** All that the letter offers, whatever was decided; the same list until the letter, or the date it is read for, changes. */
    List<Proposal> all() {
        LocalDate date = keeper.caseFile().referenceDate();
        if (!text().equals(text) || !date.equals(readFor)) {
            text = text();
            readFor = date;
            proposals = text.isBlank() ? List.of() : read(text, date);
        }
        return proposals;
    }

    private List<Proposal> read(String letter, LocalDate date) {
        List<Proposal> read = new ArrayList<>();
        reader.patientName(letter).ifPresent(name -> {
            read.add(new NameProposal(NameProposal.Part.FAMILY, name.family()));
            if (name.given() != null) {
                read.add(new NameProposal(NameProposal.Part.GIVEN, name.given()));
            }
        });
        read.addAll(Proposals.of(letter, reader.read(letter, date), dictionary, date));
        return List.copyOf(read);
    }

    List<Proposal> at(String place) {
        return all().stream().filter(proposal -> proposal.place().equals(place)).toList();
    }

    /** The lines it offers for a table. */
    <T extends Sourced<T>> List<LineProposal<T>> all(LineTable<T> table) {
        return all().stream()
                .filter(LineProposal.class::isInstance)
                .map(proposal -> (LineProposal<?>) proposal)
                .flatMap(line -> table.own(line).stream())
                .toList();
    }

    <P extends Proposal> List<P> all(Class<P> kind) {
        return all().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    ProposalState state(Proposal proposal) {
        return proposal.state(keeper.content());
    }

    boolean isOpen(Proposal proposal) {
        return state(proposal).isOpen();
    }

    /** Whether it can be taken together with others: nothing else stands there, and the letter tells nothing else of it. */
    boolean isPlain(Proposal proposal) {
        return state(proposal) == ProposalState.PROPOSED && at(proposal.place()).size() == 1;
    }

    /** Keeps the text of a letter, as it is being written or whole. */
    void write(String newText) {
        change.accept(content -> Contents.withLetter(content, letter -> letter.withText(PlainText.composed(newText))));
    }

    /**
     * Takes these into the case; what else the letter tells of the same places is set aside. What was decided already stays as
     * it is: a key pressed twice takes once.
     */
    void accept(Collection<? extends Proposal> wanted) {
        List<? extends Proposal> chosen = wanted.stream().filter(this::isOpen).toList();
        if (chosen.isEmpty()) {
            return;
        }
        DraftContent before = keeper.content();
        Set<String> places = places(chosen);
        List<Proposal> others = all().stream()
                .filter(other -> places.contains(other.place()) && !chosen.contains(other))
                .toList();
        undos.push(new Undo(places, content -> {
            DraftContent changed = content;
            for (Proposal proposal : chosen) {
                changed = offerAgain(proposal.takeBack(changed, before), proposal);
            }
            for (Proposal other : others) {
                changed = offerAgain(changed, other);
            }
            return changed;
        }));
        make(places, content -> {
            DraftContent changed = content;
            for (Proposal proposal : chosen) {
                changed = Contents.withLetter(
                        proposal.put(changed), letter -> letter.take(proposal.place(), proposal.words()));
            }
            return dismiss(changed, others);
        });
    }

    /** Takes one, to be put right in its field. */
    void correct(Proposal proposal) {
        if (isOpen(proposal)) {
            accept(List.of(proposal));
            corrected.accept(proposal);
        }
    }

    /** Sets one aside: it is not offered any more. */
    void dismiss(Proposal proposal) {
        if (!isOpen(proposal)) {
            return;
        }
        Set<String> places = Set.of(proposal.place());
        undos.push(new Undo(places, content -> offerAgain(content, proposal)));
        make(places, content -> dismiss(content, List.of(proposal)));
    }

    boolean canUndo() {
        return !undos.isEmpty();
    }

    /** Takes back the last decision. */
    void undo() {
        Undo last = undos.poll();
        if (last != null) {
            make(last.places(), last.change());
        }
    }

    private void make(Set<String> places, UnaryOperator<DraftContent> operator) {
        change.accept(operator);
        filled.accept(places);
    }

    private static DraftContent dismiss(DraftContent content, List<Proposal> unwanted) {
        DraftContent changed = content;
        for (Proposal proposal : unwanted) {
            changed = Contents.withLetter(changed, letter -> letter.dismiss(proposal.place(), proposal.words()));
        }
        return changed;
    }

    private static DraftContent offerAgain(DraftContent content, Proposal proposal) {
        return Contents.withLetter(content, letter -> letter.offerAgain(proposal.place(), proposal.words()));
    }

    private static Set<String> places(Collection<? extends Proposal> chosen) {
        return chosen.stream().map(Proposal::place).collect(Collectors.toSet());
    }
}
