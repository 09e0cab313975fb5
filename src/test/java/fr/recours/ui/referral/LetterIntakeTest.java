package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import fr.recours.letter.PlainText;
import fr.recours.letter.UnreadableFileException;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.ui.kit.Texts;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithUserDetails;

/** A letter is taken as it comes; what cannot be read as one is told with what to do. */
@WithUserDetails(DemoPeople.KERBRAT)
class LetterIntakeTest extends FormTest {

    private static final String LETTER =
            "Mme F.N., sclérodermie systémique diffuse. Cellcept 2 g/j de février à décembre 2024, arrêté pour inefficacité.";

    /** macOS pastes accents as marks of their own, some PDFs hyphens nobody sees. */
    @Test
    void aLetterIsKeptWithComposedAccents() {
        ReferralId id = openForm();
        read(Normalizer.normalize(LETTER, Normalizer.Form.NFD).replace("diffuse", "dif\u00adfuse"));
        assertThat(referrals.draft(id).content().letter().text()).isEqualTo(LETTER);
        assertThat(words("proposal-treatments[0]")).contains("02/2024", "12/2024");
    }

    @Test
    void aTextTooLongForALetterIsToldAndNotKept() {
        ReferralId id = openForm();
        read("Rodnan à 22. ".repeat(PlainText.MOST_CHARACTERS / 13 + 1));
        assertThat(words("letter-trouble"))
                .isEqualTo(Texts.text(UnreadableFileException.Fault.TOO_MUCH_TEXT.explanation()));
        assertThat(shows("proposal-mrss")).isFalse();
        assertThat(referrals.draft(id).content().letter().text()).isEmpty();
    }

    @Test
    void aTextThatTellsNothingAndNoTextAtAllAreSaid() {
        openForm();
        click(Texts.text("letter.open"));
        click(Texts.text("letter.read"));
        assertThat(words("letter-trouble")).isEqualTo(Texts.text("letter.empty"));
        read("Bonjour.");
        assertThat(at("letter-nothing").isVisible()).isTrue();
    }

    @Test
    void aFileThatIsNoPdfIsRefusedWithWhatToDo() {
        ReferralId id = openForm();
        click(Texts.text("letter.open"));
        find(LetterIntake.class).single().take("pas un PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(words("letter-trouble")).contains("PDF", "Collez");
        assertThat(referrals.draft(id).content().letter().text()).isEmpty();
    }

    private void read(String letter) {
        if (!shows("letter-paste")) {
            click(Texts.text("letter.open"));
        }
        write("letter-paste", letter);
        test((Button) at("letter-read")).click();
    }
}
