package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Question;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A section of the dictionary. The data the candidate programmes use, and those something was typed of, have their line from the
 * start; the others appear on demand. A line once shown stays.
 */
final class ElementSection extends SectionBox {

    /** One possible line: where its fact is kept, and the element that describes it. */
    private record Line(FactSlot slot, DataElement element) {}

    private final FormDesk desk;
    private final boolean dated;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, ElementRow> shown = new LinkedHashMap<>();
    private final Button more = new Button();
    private final Button acceptAll = new Button();
    private Supplier<List<NameProposal>> offered = List::of;
    private int leading;
    private Set<String> needed = Set.of();
    private CaseDoubts doubts = CaseDoubts.NONE;
    private boolean all;

    /** @param dated whether the day of each value is asked */
    ElementSection(FormDesk desk, String id, String title, List<DataElement> elements, boolean dated) {
        super(id, title);
        this.desk = desk;
        this.dated = dated;
        elements.forEach(this::plan);
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.addClassName("rf-more");
        more.setIcon(Icon.PLUS.small());
        more.addClickListener(click -> showAll().ifPresent(ElementRow::focus));
        addBelow(more);
        acceptAll.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        acceptAll.addClassName("rf-accept-all");
        acceptAll.setTestId("accept-all-" + id);
        acceptAll.setVisible(false);
        acceptAll.addClickListener(click -> desk.letter().accept(plain()));
        addToHeading(acceptAll);
    }

    private void plan(DataElement element) {
        if (element.type() == ElementType.GROUP) {
            for (String part : element.parts()) {
                desk.dictionary()
                        .find(part)
                        .ifPresent(described -> lines.add(new Line(new FactSlot.Baseline(part), described)));
            }
        } else {
            lines.add(new Line(new FactSlot.Current(element.key()), element));
        }
    }

    /** Puts something before the lines of the dictionary. */
    void addLeading(Component component) {
        rows().addComponentAtIndex(leading++, component);
    }

    /** What the letter offers to the lines put before: taken together with the section's own. */
    void offer(Supplier<List<NameProposal>> proposals) {
        offered = proposals;
    }

    /** Shows the lines of these elements, beside those of what is already known. */
    void need(Set<String> elements) {
        if (!elements.equals(needed)) {
            needed = elements;
            fill();
        }
    }

    /** @return the first line that was not there before: who asked for them goes on at it, for the button is gone */
    Optional<ElementRow> showAll() {
        Set<String> before = Set.copyOf(shown.keySet());
        all = true;
        fill();
        return lines.stream()
                .map(line -> line.slot().name())
                .filter(name -> !before.contains(name))
                .flatMap(name -> Stream.ofNullable(shown.get(name)))
                .findFirst();
    }

    /** Shows the lines that have something to show or to ask. */
    void fill() {
        int index = leading;
        int hidden = 0;
        for (Line line : lines) {
            ElementRow row = shown.get(line.slot().name());
            if (row == null && wanted(line)) {
                row = new ElementRow(desk, this, line.slot(), line.element(), label(line), dated);
                shown.put(line.slot().name(), row);
                rows().addComponentAtIndex(index, row);
            }
            if (row == null) {
                hidden++;
            } else {
                index++;
            }
        }
        more.setText(Texts.text("form.more", hidden));
        more.setVisible(hidden > 0);
    }

    private boolean wanted(Line line) {
        return all
                || isNeeded(line)
                || line.slot().read(desk.keeper().caseFile()).isPresent()
                || !facts(line).isEmpty()
                || !doubts.at(line.slot().name()).isEmpty()
                || line.slot().fields().anyMatch(name -> desk.waiting(name).isPresent());
    }

    private boolean isNeeded(Line line) {
        return needed.contains(line.slot().name())
                || needed.contains(line.element().key());
    }

    private static String label(Line line) {
        String name = Texts.text(line.element().label());
        return switch (line.slot()) {
            case FactSlot.Current _, FactSlot.Earlier _ -> name;
            case FactSlot.Baseline _ -> Texts.text("form.baseline", name);
        };
    }

    private List<FactProposal> facts(Line line) {
        return desk.letter().all(FactProposal.class).stream()
                .filter(fact -> fact.slot().line().equals(line.slot()))
                .toList();
    }

    private List<Proposal> plain() {
        Stream<Proposal> own = lines.stream().flatMap(line -> facts(line).stream());
        return Stream.concat(offered.get().stream(), own)
                .filter(desk.letter()::isPlain)
                .toList();
    }

    /** Shows at each line what the letter offers there. */
    void propose() {
        if (lines.stream()
                .anyMatch(line ->
                        !shown.containsKey(line.slot().name()) && !facts(line).isEmpty())) {
            fill();
        }
        lines.forEach(line -> {
            ElementRow row = shown.get(line.slot().name());
            if (row != null) {
                row.propose(facts(line));
            }
        });
        int plain = plain().size();
        acceptAll.setVisible(plain > 0);
        acceptAll.setText(Texts.text("letter.acceptAll", plain));
    }

    Optional<ElementRow> row(FactSlot slot) {
        return Optional.ofNullable(shown.get(slot.name()));
    }

    /** Shows again the lines of these places. */
    void show(Set<String> places) {
        shown.values().stream()
                .filter(row -> places.stream().anyMatch(row.slot()::has))
                .forEach(ElementRow::show);
    }

    /** Shows again what the draft holds. */
    void show() {
        fill();
        shown.values().forEach(ElementRow::show);
    }

    void ask(List<Question> first) {
        shown.values()
                .forEach(row -> row.ask(first.stream()
                        .filter(question -> question.key().equals(row.slot().askedAs()))
                        .findFirst()));
    }

    /**
     * Says at each line what the checks of the whole case found, also where the answer is still to be given.
     *
     * @param left whether what was typed last is left
     */
    void judge(CaseDoubts found, boolean left) {
        doubts = found;
        if (lines.stream()
                .anyMatch(line -> !shown.containsKey(line.slot().name())
                        && !found.at(line.slot().name()).isEmpty())) {
            fill();
        }
        shown.forEach((name, row) -> row.judge(found.at(name), left));
    }

    /** Makes the line appear that a field stands in. */
    void reveal(String field) {
        boolean hidden = lines.stream()
                .filter(line -> !shown.containsKey(line.slot().name()))
                .anyMatch(line -> line.slot().fields().anyMatch(field::equals));
        if (hidden) {
            showAll();
        }
    }

    @Override
    Progress progress() {
        int asked = 0;
        int known = 0;
        for (Line line : lines) {
            if (line.slot() instanceof FactSlot.Current && isNeeded(line)) {
                asked++;
                known += line.slot().read(desk.keeper().caseFile()).isPresent() ? 1 : 0;
            }
        }
        return new Progress(known, asked);
    }
}
