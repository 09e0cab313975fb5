package fr.recours.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import fr.recours.matching.Bilingual;
import java.util.Locale;

/** The words of the screens, in the reader's language. Every key stands in {@code vaadin-i18n/translations*.properties}. */
public final class Texts {

    private Texts() {}

    /** The text of a key; parameters fill {@code {0}}, {@code {1}}… */
    public static String text(String key, Object... parameters) {
        return I18NProvider.translate(language(), key, parameters);
    }

    /**
     * The word for a constant, by the key {@code typeName.CONSTANT}: {@code referralState.DRAFT}.
     */
    public static String label(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return text(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1) + "." + constant.name());
    }

    /** The side of a bilingual text the reader reads. */
    public static String text(Bilingual both) {
        return both.in(language().getLanguage());
    }

    /** The reader's language; French outside a request. */
    public static Locale language() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.FRENCH : ui.getLocale();
    }
}
