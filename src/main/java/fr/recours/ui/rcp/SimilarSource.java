package fr.recours.ui.rcp;

import fr.recours.rcp.Obligations;
import fr.recours.rcp.Opinion;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.Opinions;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.search.SimilarCase;
import fr.recours.search.SimilarCases;
import fr.recours.shared.TooOftenException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the cases nearest to one, for the screens that show them beside it. */
@Component
public class SimilarSource {

    private static final int SHOWN = 5;

    private final SimilarCases similar;
    private final Referrals referrals;
    private final Opinions opinions;
    private final Obligations obligations;
    private final ReferralHistory history;

    SimilarSource(
            SimilarCases similar,
            Referrals referrals,
            Opinions opinions,
            Obligations obligations,
            ReferralHistory history) {
        this.similar = similar;
        this.referrals = referrals;
        this.opinions = opinions;
        this.obligations = obligations;
        this.history = history;
    }

    /** Nothing to see for who may not see the whole base. */
    public SimilarPanel of(ReferralId referral) {
        List<SimilarCase> found;
        try {
            found = similar.to(referral, SHOWN);
        } catch (TooOftenException often) { // the case itself is still to be read
            return new SimilarPanel(often);
        }
        ReferralId earlier = found.isEmpty() ? null : history.status(referral).linkedFrom();
        Map<ReferralId, ReferralRow> rows = referrals
                .rows(found.stream().map(SimilarCase::referral).toList())
                .stream()
                .collect(Collectors.toMap(ReferralRow::id, Function.identity()));
        return new SimilarPanel(found.stream()
                .filter(one -> rows.containsKey(one.referral()))
                .map(one -> neighbour(
                        one,
                        Objects.requireNonNull(rows.get(one.referral())),
                        one.referral().equals(earlier)))
                .toList());
    }

    private SimilarPanel.Neighbour neighbour(SimilarCase one, ReferralRow row, boolean samePatient) {
        List<OpinionContent> inForce = opinions.of(one.referral()).stream()
                .filter(opinion -> !opinion.superseded() && opinion.signedAt() != null)
                .map(Opinion::content)
                .toList();
        return new SimilarPanel.Neighbour(
                one,
                row,
                samePatient,
                inForce,
                obligations.became(one.referral()).orElse(null));
    }
}
