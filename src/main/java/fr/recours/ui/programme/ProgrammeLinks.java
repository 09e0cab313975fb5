package fr.recours.ui.programme;

/** The way to the programme screens, for other areas. */
public final class ProgrammeLinks {

    /** Route of the list. */
    public static final String LIST = "programmes";

    /** What follows a programme's path on its way to the screening of the base. */
    public static final String SCREENING = "depistage";

    private ProgrammeLinks() {}

    public static String list() {
        return LIST;
    }

    /** The page of one programme, by its code. */
    public static String of(String code) {
        return LIST + "/" + code;
    }

    /** The screening of the whole base for a programme. */
    public static String screening(String code) {
        return of(code) + "/" + SCREENING;
    }
}
