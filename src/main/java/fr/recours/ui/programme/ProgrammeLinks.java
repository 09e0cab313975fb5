package fr.recours.ui.programme;

/** The way to the programme screens, for other areas. */
public final class ProgrammeLinks {

    static final String LIST = "programmes";

    private ProgrammeLinks() {}

    public static String list() {
        return LIST;
    }

    /** The page of one programme, by its code. */
    public static String of(String code) {
        return LIST + "/" + code;
    }
}
