package fr.recours.ui.search;

import com.vaadin.flow.component.html.ListItem;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.Proposal;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lines of candidates: who refers them, since or from when they are found, and the box that chooses whom to write to. */
final class CandidateLines {

    private final Referrals referrals;

    CandidateLines(Referrals referrals) {
        this.referrals = referrals;
    }

    /** @param form null where nobody is written to */
    List<ListItem> of(List<Listed> part, @Nullable ProposalForm form) {
        Map<ReferralId, Listed> listed = part.stream().collect(Collectors.toMap(Listed::referral, Function.identity()));
        List<ReferralId> ids = part.stream().map(Listed::referral).toList();
        Map<ReferralId, Proposal> proposed = form == null ? Map.of() : form.of(ids);
        List<ListItem> lines = new ArrayList<>();
        for (ReferralRow row : referrals.rows(ids)) {
            Proposal proposal = proposed.get(row.id());
            lines.add(new ListItem(line(row, Objects.requireNonNull(listed.get(row.id())), form, proposal)));
        }
        return lines;
    }

    private static CaseLine line(
            ReferralRow row, Listed listed, @Nullable ProposalForm form, @Nullable Proposal proposal) {
        CaseLine line = new CaseLine(row, aside(row, listed, proposal));
        if (listed.since() != null) {
            line.markNew(listed.since());
        }
        if (proposal != null && proposal.decided() != null) {
            line.markDecided(proposal.decided());
        }
        if (form != null && proposal != null && proposal.isOpen()) {
            line.addComponentAsFirst(form.choice(row, proposal));
        }
        return line;
    }

    private static String aside(ReferralRow row, Listed listed, @Nullable Proposal proposal) {
        String about = about(row.referrerName(), proposal);
        LocalDate from = listed.from();
        return from == null ? about : Texts.text("screening.notYet.from", about, Formats.day(from));
    }

    /** Who refers the case, and what they were told or may do, or why nothing is proposed. */
    private static String about(String physician, @Nullable Proposal proposal) {
        if (proposal == null) {
            return physician;
        }
        if (proposal.toldOn() != null) {
            return Texts.text("screening.propose.told", physician, Formats.day(proposal.toldOn()));
        }
        return proposal.way() == Proposal.Way.TAKE_UP
                ? physician
                : Texts.text("screening.way." + proposal.way(), physician);
    }
}
