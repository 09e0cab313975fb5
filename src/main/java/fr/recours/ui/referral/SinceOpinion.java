package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.Opinions;
import fr.recours.referral.HistoryEntry;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.ui.kit.Texts;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What changed in a case that comes back, since the version its last opinion was given on. */
@Component
public class SinceOpinion {

    private final Opinions opinions;
    private final ReferralHistory history;
    private final FormServices services;

    SinceOpinion(Opinions opinions, ReferralHistory history, FormServices services) {
        this.opinions = opinions;
        this.history = history;
        this.services = services;
    }

    /** Empty for a case without a signed opinion; when nothing changed, that is said. */
    public Optional<Div> of(ReferralFile file) {
        ReferralId id = file.row().id();
        return opinions.of(id).stream()
                .map(Opinion::signedAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(signed -> changes(id, versionAt(id, signed), file.version()));
    }

    private int versionAt(ReferralId id, Instant moment) {
        return history.timeline(id).stream()
                .filter(entry -> !entry.at().isAfter(moment))
                .mapToInt(HistoryEntry::version)
                .max()
                .orElse(1);
    }

    private Div changes(ReferralId id, int from, int to) {
        Div changes = new Div(
                new H2(Texts.text("case.since")),
                new DifferenceTable(
                        history.difference(id, Math.max(1, from), to),
                        services.programmes().dictionary()));
        changes.addClassName("rc-stack");
        changes.setTestId("since");
        return changes;
    }
}
