package fr.recours.ui.referral;

import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.ui.kit.Texts;

/** What is owed after an opinion, in words: the kind, whose programme, how many months after. */
public final class OwedWords {

    /** Labels of months after an opinion or an inclusion: {@code M3}. */
    private static final String MONTHS = "M";

    private OwedWords() {}

    public static String of(Obligation owed) {
        String programme = owed.programme();
        String kind = owed.action().map(Texts::label).orElseGet(() -> Texts.label(owed.kind()));
        if (owed.kind() == ObligationKind.INCLUSION_DUE) {
            return kind + " · " + programme;
        }
        if (!owed.label().startsWith(MONTHS)) {
            return kind;
        }
        String months = Texts.text("obligation.months", owed.label().substring(MONTHS.length()));
        return programme == null ? kind + " · " + months : kind + " · " + programme + " · " + months;
    }
}
