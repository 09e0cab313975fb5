package fr.recours.ui.referral;

import com.vaadin.flow.component.UI;
import fr.recours.referral.ReferralId;

/** The ways to the referral screens, for every other area. */
public final class ReferralLinks {

    /** Route of the list. */
    public static final String LIST = "dossiers";

    static final String ID = "id";

    private ReferralLinks() {}

    /** Path of one dossier: the form while it is a draft. */
    public static String file(ReferralId id) {
        return LIST + "/" + id;
    }

    /** Path of the form of a draft. */
    public static String form(ReferralId id) {
        return file(id) + "/saisie";
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
