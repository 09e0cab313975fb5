package fr.recours.ui.kit;

import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A person as a disc with two letters; readers hear the name beside it. */
public final class Initials extends Span {

    public Initials(String displayName) {
        super(of(displayName));
        addClassName("rc-avatar");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The letters of the first and the last name, titles left out. */
    static String of(String displayName) {
        String letters = Arrays.stream(displayName.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .filter(word -> !word.equals("Dr") && !word.equals("Pr") && !word.equals("M.") && !word.equals("Mme"))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        String both = letters.length() > 1 ? letters.charAt(0) + letters.substring(letters.length() - 1) : letters;
        return both.toUpperCase(Locale.ROOT);
    }
}
