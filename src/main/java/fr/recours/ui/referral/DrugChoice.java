package fr.recours.ui.referral;

import fr.recours.matching.Drug;
import fr.recours.ui.kit.Texts;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One way to name a drug: its international name, or one of its brands. */
record DrugChoice(Drug drug, @Nullable String brand) {

    private static final int SHORTEST_START = 4;

    static List<DrugChoice> of(List<Drug> drugs) {
        return drugs.stream()
                .flatMap(drug -> Stream.concat(
                        Stream.of(new DrugChoice(drug, null)),
                        drug.brands().stream().map(brand -> new DrugChoice(drug, brand))))
                .sorted(Comparator.comparing(choice -> bare(choice.label())))
                .toList();
    }

    /** {@code Endoxan (cyclophosphamide)}. */
    String label() {
        String name = Texts.text(drug.label());
        return brand == null ? name : brand + " (" + name.toLowerCase(Locale.ROOT) + ")";
    }

    /**
     * The choice a typed word stands for, accents and capitals aside: the one of that name, else the only one that starts
     * with it. A slip of the pen is nobody's name: nothing is guessed.
     */
    static Optional<DrugChoice> recognise(List<DrugChoice> choices, String typed) {
        String wanted = bare(typed.strip());
        Optional<DrugChoice> named =
                choices.stream().filter(choice -> choice.isCalled(wanted)).findFirst();
        if (named.isPresent() || wanted.length() < SHORTEST_START) {
            return named;
        }
        List<DrugChoice> starting = choices.stream()
                .filter(choice -> bare(choice.label()).startsWith(wanted))
                .toList();
        return starting.size() == 1 ? Optional.of(starting.getFirst()) : Optional.empty();
    }

    private boolean isCalled(String bareWord) {
        return brand == null
                ? bare(drug.name()).equals(bareWord)
                        || bare(drug.label().fr()).equals(bareWord)
                        || bare(drug.label().en()).equals(bareWord)
                : bare(brand).equals(bareWord);
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
