package fr.recours.ui.kit;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of {@code assets/icons.svg}: one stroke, the colour of the text around them, never alone without a word. */
public enum Icon {
    MET,
    UNKNOWN,
    CLOCK,
    NOT_MET,
    NOT_APPLICABLE,
    CHECK,
    CALENDAR,
    QUOTE,
    SEARCH,
    GRIP,
    WARNING,
    CHEVRON_DOWN,
    CHEVRON_LEFT,
    CHEVRON_RIGHT,
    FLASK,
    INBOX,
    SLIDERS,
    FOLDER,
    CHART,
    DOCUMENT,
    REPEAT,
    BOLT,
    PLUS,
    MORE,
    PHONE,
    ARROW_RIGHT,
    LOCK,
    UPLOAD,
    DOWNLOAD,
    SHIELD,
    PAUSE,
    HIDDEN,
    SCREEN,
    KEY,
    SUN,
    MOON,
    MONITOR,
    SIGN_OUT,
    GLOBE,
    KEYBOARD,
    MAIL,
    USER,
    USERS,
    MENU,
    CLOSE,
    INFO,
    UNDO,
    EDIT,
    SEND;

    /** A 16 px icon, hidden from readers: the word beside it speaks. */
    public SvgIcon create() {
        SvgIcon icon = new SvgIcon("assets/icons.svg", symbol());
        icon.addClassName("rc-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** A 14 px icon, for dense lines. */
    public SvgIcon small() {
        SvgIcon icon = create();
        icon.addClassName("rc-icon-s");
        return icon;
    }

    /** The name of its symbol in the sprite. */
    String symbol() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
