package fr.recours.rcp.internal;

import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.SealedTexts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts words into an opinion and reads them out again: sealed, with the matcher's verdict of that moment beside them. */
@Component
class OpinionWords {

    private static final String CONTENT = "opinion";
    private static final String PRESENT = "present";

    private final SealedTexts texts;
    private final Referrals referrals;

    OpinionWords(SealedTexts texts, Referrals referrals) {
        this.texts = texts;
        this.referrals = referrals;
    }

    /** @param content with an outcome */
    void write(OpinionEntity opinion, OpinionContent content) {
        OutcomeCode outcome = Objects.requireNonNull(content.outcome(), "an opinion has an outcome");
        String programme = content.programmeNamed().orElse(null);
        Result verdict = verdict(opinion, programme);
        opinion.write(
                outcome,
                programme,
                verdict,
                OpinionRules.diverges(outcome, verdict),
                texts.seal(opinion.id(), CONTENT, RcpJson.write(content)));
    }

    OpinionContent read(OpinionEntity opinion) {
        return RcpJson.content(texts.open(opinion.id(), CONTENT, opinion.content()));
    }

    byte[] sealPresent(UUID opinion, List<String> names) {
        return texts.seal(opinion, PRESENT, RcpJson.write(names));
    }

    List<String> present(OpinionEntity opinion) {
        return RcpJson.names(texts.open(opinion.id(), PRESENT, opinion.present()));
    }

    private @Nullable Result verdict(OpinionEntity opinion, @Nullable String programme) {
        return programme == null
                ? null
                : referrals.read(new ReferralId(opinion.referralId())).verdicts().stream()
                        .filter(verdict -> verdict.programme().equals(programme))
                        .map(Eligibility::result)
                        .findFirst()
                        .orElse(null);
    }
}
