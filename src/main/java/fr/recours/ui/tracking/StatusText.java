package fr.recours.ui.tracking;

import fr.recours.referral.StatusCard;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;

/** Where a case is, in plain words. */
final class StatusText {

    private StatusText() {}

    /** {@code Inscrit à la RCP du 17 décembre 2025}. */
    static String of(StatusCard card) {
        LocalDate session = card.sessionOn();
        return session == null ? Texts.label(card.label()) : Texts.text("tracking.listed", Formats.day(session));
    }
}
