package fr.recours.ui.referral;

import com.vaadin.flow.component.UI;
import fr.recours.rcp.AgendaItemId;
import fr.recours.referral.ReferralId;

/** The ways to the referral screens, for every other area. */
public final class ReferralLinks {

    /** Route of the list. */
    public static final String LIST = "dossiers";

    /** Route of the cases an invited expert is asked for; below it each case of an agenda has its page. */
    public static final String CASES = "passages";

    /** Route of the exceptional accesses; below it the case of each, while it is open. */
    public static final String EXCEPTIONAL = "acces-exceptionnels";

    static final String ID = "id";

    private ReferralLinks() {}

    /** Path of one dossier: the form while it is a draft. */
    public static String file(ReferralId id) {
        return LIST + "/" + id;
    }

    /** Path of a case of an agenda as those who decide read it. */
    public static String agendaCase(AgendaItemId item) {
        return CASES + "/" + item;
    }

    /** Path of a case as an administrator reads it to whom it is open. */
    public static String exceptional(ReferralId id) {
        return EXCEPTIONAL + "/" + id;
    }

    /** Path of the form of a draft. */
    public static String form(ReferralId id) {
        return file(id) + "/saisie";
    }

    /** Path of the short form of what changed since the last opinion. */
    public static String evolution(ReferralId id) {
        return file(id) + "/evolution";
    }

    /** Path of what changed between two frozen versions. */
    static String difference(ReferralId id, int from, int to) {
        return file(id) + "/versions/" + from + "/" + to;
    }

    public static void openList() {
        go(LIST);
    }

    public static void openFile(ReferralId id) {
        go(file(id));
    }

    public static void openForm(ReferralId id) {
        go(form(id));
    }

    private static void go(String path) {
        UI.getCurrent().navigate(path);
    }
}
