package fr.recours.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** References: unlike each other, without letters mistaken for others. */
class ReferencesTest extends ReferralTest {

    @Autowired
    private Gate gate;

    @Autowired
    private ReferralStore store;

    @Autowired
    private IdentityVault vault;

    @Autowired
    private DraftTexts texts;

    @Autowired
    private Trail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void noLetterOfAReferenceIsMistakenForAnother() {
        for (String pair : new String[] {"0O", "1I", "1L", "IL", "2Z", "5S", "8B", "UV"}) {
            long both = pair.chars()
                    .filter(letter -> References.ALPHABET.indexOf(letter) >= 0)
                    .count();
            assertThat(both).as(pair).isLessThan(2);
        }
    }

    @Test
    void referencesDiffer() {
        References references = new References();
        Set<String> drawn =
                IntStream.range(0, 1000).mapToObj(i -> references.draw()).collect(Collectors.toSet());
        assertThat(drawn).hasSizeGreaterThan(990);
    }

    /** Two sources with one seed: the second draws what the first drew, finds it taken, and draws again. */
    @Test
    void aReferenceAlreadyTakenIsDrawnAgain() {
        long seed = Clock.systemUTC().millis();
        ReferralDraft first = open(new References(new Random(seed)));
        ReferralDraft second = open(new References(new Random(seed)));
        References replay = new References(new Random(seed));
        assertThat(first.reference()).isEqualTo(replay.draw());
        assertThat(second.reference()).isEqualTo(replay.draw());
    }

    private ReferralDraft open(References references) {
        Drafts drafts = new Drafts(gate, store, vault, texts, references, trail, Clock.systemUTC());
        return sign.get(DemoPeople.KERBRAT, () -> {
            ReferralId id = new TransactionTemplate(transactions).execute(status -> drafts.open());
            return referrals.draft(id);
        });
    }
}
