package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.referral.DraftContent;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** What the parts of the form share: the draft, the dictionary, and every field by the name a problem would call it. */
final class FormDesk {

    private final DraftKeeper keeper;
    private final Dictionary dictionary;
    private final ElementFields controls;
    private final Clock clock;
    private final LetterDesk letter;
    private final Map<String, Troubled> fields = new LinkedHashMap<>();
    private Consumer<Boolean> afterChange = left -> {};

    FormDesk(DraftKeeper keeper, Dictionary dictionary, ElementFields controls, LetterDesk letter, Clock clock) {
        this.keeper = keeper;
        this.dictionary = dictionary;
        this.controls = controls;
        this.clock = clock;
        this.letter = letter;
    }

    DraftKeeper keeper() {
        return keeper;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    ElementFields controls() {
        return controls;
    }

    LetterDesk letter() {
        return letter;
    }

    Clock clock() {
        return clock;
    }

    LocalDate today() {
        return FrenchTime.today(clock);
    }

    DraftContent content() {
        return keeper.content();
    }

    /** The text typed at a field that waits to be corrected. */
    Optional<String> waiting(String field) {
        return Optional.ofNullable(content().unreadable().get(field));
    }

    /** Forgets texts of fields the form no longer has: nobody could correct them, and none may stand in the way. */
    void forgetTextsOfNoField() {
        List<String> gone = content().unreadable().keySet().stream()
                .filter(name -> !fields.containsKey(name))
                .toList();
        for (String name : gone) {
            keeper.adjust(content -> Contents.withUnreadable(content, name, ""));
        }
    }

    /** Told each change, saved or not, and whether what was typed is left. */
    void afterChange(Consumer<Boolean> listener) {
        afterChange = listener;
    }

    void change(UnaryOperator<DraftContent> change) {
        change(change, true);
    }

    /** @param left whether what was typed is left, or still being typed */
    void change(UnaryOperator<DraftContent> change, boolean left) {
        keeper.change(change, clock.instant());
        afterChange.accept(left);
    }

    /** @param left whether what was typed is left, or still being typed */
    void changeFacts(UnaryOperator<CaseFile> change, boolean left) {
        keeper.changeFacts(change, clock.instant());
        afterChange.accept(left);
    }

    void register(String field, Troubled troubled) {
        fields.put(field, troubled);
    }

    void unregister(String field) {
        fields.remove(field);
    }

    Optional<Troubled> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The fields whose text cannot be taken, in the order of the form. */
    List<Troubled> refusedFields() {
        return fields.values().stream().filter(Troubled::refused).toList();
    }

    /** The sections of all fields. */
    List<SectionBox> sections() {
        return fields.values().stream().map(Troubled::section).distinct().toList();
    }
}
