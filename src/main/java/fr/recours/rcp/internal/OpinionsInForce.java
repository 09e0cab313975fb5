package fr.recours.rcp.internal;

import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.referral.CaseOpinion;
import fr.recours.referral.CaseOpinions;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells a search what was decided: the signed opinions in force, in all their words. The verdicts each begins with are not among
 * them: nearly every opinion names every programme there, also those the RCP said nothing of.
 */
@Component
class OpinionsInForce implements CaseOpinions {

    private final OpinionStore opinions;
    private final OpinionWords words;

    OpinionsInForce(OpinionStore opinions, OpinionWords words) {
        this.opinions = opinions;
        this.words = words;
    }

    @Override
    public Map<ReferralId, List<CaseOpinion>> inForce(Collection<ReferralId> cases) {
        return opinions.signedInForce(cases.stream().map(ReferralId::value).toList()).stream()
                .collect(Collectors.groupingBy(
                        opinion -> new ReferralId(opinion.referralId()),
                        Collectors.mapping(this::told, Collectors.toList())));
    }

    private CaseOpinion told(OpinionEntity opinion) {
        return new CaseOpinion(
                opinion.outcome().name(),
                opinion.programme(),
                text(words.read(opinion)),
                LocalDate.ofInstant(opinion.signature().orElseThrow().signedAt(), FrenchTime.ZONE));
    }

    private static String text(OpinionContent content) {
        return Stream.concat(
                        Stream.of(
                                HalfWritten.withoutVerdicts(content.text()),
                                content.reason(),
                                content.conditions(),
                                content.justification(),
                                content.dissent()),
                        content.actions().stream().map(OpinionAction::text))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
