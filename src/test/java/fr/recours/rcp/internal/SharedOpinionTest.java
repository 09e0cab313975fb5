package fr.recours.rcp.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.ActionKind;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What two hands make of one opinion. */
class SharedOpinionTest {

    private static final OpinionContent SEEN = OpinionContent.empty("La RCP a examiné le dossier.");

    @Test
    void takesFromEachHandThePartItChanged() {
        OpinionContent typed = OpinionContent.empty("La RCP a examiné le dossier. Elle est favorable.");
        OpinionContent chosen = OpinionContent.of(OutcomeCode.FAVOURABLE, SEEN.text());

        assertThat(SharedOpinion.merge(SEEN, typed, chosen))
                .isEqualTo(OpinionContent.of(OutcomeCode.FAVOURABLE, typed.text()));
    }

    @Test
    void dropsTheOneHandsAnswerToAnOutcomeThatTheOtherReplaced() {
        OpinionContent later =
                OpinionContent.of(OutcomeCode.REDISCUSS_AT, SEEN.text()).rediscussedOn(LocalDate.of(2026, 8, 21));
        OpinionContent yes = OpinionContent.of(OutcomeCode.FAVOURABLE, SEEN.text());

        assertThat(SharedOpinion.merge(SEEN, later, yes)).isEqualTo(yes);
    }

    @Test
    void keepsEveryActionOfEitherHand() {
        OpinionAction scan = new OpinionAction(ActionKind.EXAMINATION, "Scanner", null, null);
        OpinionAction report = new OpinionAction(ActionKind.DOCUMENT, "Compte rendu", null, null);
        OpinionAction dated = new OpinionAction(ActionKind.EXAMINATION, "Scanner", null, LocalDate.of(2026, 3, 1));
        OpinionContent seen = SEEN.with(List.of(scan));

        assertThat(SharedOpinion.merge(seen, seen.with(List.of(scan, report)), seen.with(List.of(dated)))
                        .actions())
                .containsExactly(report, dated);
    }

    @ParameterizedTest(name = "{0}: {1} and {2} make {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "un deux       | un deux trois      | un deux            | un deux trois",
                "un deux       | un deux trois      | zéro un deux       | zéro un deux trois",
                "un deux       | zéro un deux       | un deux trois      | zéro un deux trois",
                "un deux trois | un deux trois fin  | un 2 trois         | un 2 trois fin",
                "\"un\"        | \"un deux\"        | \"un trois\"       | \"un deux trois\"",
                "rouge         | bleu               | vert               | \"bleu\nvert\""
            })
    void putsBothHandsWordsTogether(String seen, String kept, String written, String together) {
        assertThat(SharedOpinion.words(seen, kept, written)).isEqualTo(together);
    }
}
