package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.notice.NoticeTemplate;
import fr.recours.notice.NoticeTopic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeWriterTest {

    private static final NoticeFacts FACTS = new NoticeFacts(
            "R-7K4M-QX2",
            Instant.parse("2026-11-18T12:00:00Z"),
            Instant.parse("2026-10-21T11:00:00Z"),
            LocalDate.of(2026, 11, 4),
            3,
            1,
            4,
            2);
    private static final UUID LINK = UUID.fromString("5d2a2a6f-6a58-4b0e-9a3e-27d0c3b4b2f1");

    private final NoticeWriter writer = new NoticeWriter(TestSettings.PROPERTIES);

    @Test
    void tellsTheReferrerInFrenchThatTheCaseArrivedAndWhenItIsHeard() {
        NoticeText text = writer.write(NoticeTemplate.SUBMISSION_RECEIVED, NoticeLanguage.FR, FACTS, LINK);
        assertThat(text.subject()).isEqualTo("Portail RCP\u00a0MATHEC\u00a0: dossier R-7K4M-QX2 bien reçu");
        assertThat(text.plain())
                .contains("mercredi 18 novembre 2026 à 13\u00a0h\u00a000 (heure de Paris)")
                .contains("https://rcp.example.org")
                .contains("01 99 00 10 10")
                .doesNotContain("octobre");
        assertThat(text.html())
                .contains("<a href=\"https://rcp.example.org/m/" + LINK + "\"")
                .contains("18 novembre 2026");
    }

    @Test
    void namesTheOldAndTheNewDateOfAMove() {
        NoticeText text = writer.write(NoticeTemplate.CASE_MOVED, NoticeLanguage.EN, FACTS, LINK);
        assertThat(text.plain())
                .contains("Wednesday 18 November 2026 at 13:00 (Paris time)")
                .contains("Wednesday 21 October 2026 at 13:00 (Paris time)");
    }

    /** A programme that may be for a case some day is proposed with that day, one that may be now without any. */
    @ParameterizedTest
    @EnumSource(names = {"PROGRAMME_PROPOSED", "PROGRAMME_PROPOSED_AGAIN"})
    void aProgrammeIsProposedFromADayOrNow(NoticeTemplate template) {
        NoticeFacts later = NoticeFacts.due("R-7K4M-QX2", LocalDate.of(2026, 11, 4));
        assertThat(writer.write(template, NoticeLanguage.FR, later, LINK).plain())
                .containsPattern("peut (le concerner|concerner ce patient) à partir du [^.]*4 novembre 2026\\.");
        assertThat(writer.write(template, NoticeLanguage.EN, later, LINK).plain())
                .containsPattern("may be for (it|this patient) from [^.]*4 November 2026\\.");
        NoticeFacts now = NoticeFacts.of("R-7K4M-QX2");
        assertThat(writer.write(template, NoticeLanguage.FR, now, LINK).plain())
                .containsPattern("peut (le concerner|concerner ce patient)\\.");
        assertThat(writer.write(template, NoticeLanguage.EN, now, LINK).plain())
                .containsPattern("may be for (it|this patient)\\.");
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameAsTextAndAsHtmlInEveryLanguage(NoticeTemplate template) {
        for (NoticeLanguage language : NoticeLanguage.values()) {
            NoticeText text = writer.write(template, language, FACTS, LINK);
            assertThat(text.subject()).doesNotContain("\n", "$", "null").hasSizeLessThan(100);
            assertThat(text.subject().contains("R-7K4M-QX2"))
                    .as(text.subject())
                    .isEqualTo(EnumSet.of(NoticeTopic.CASE, NoticeTopic.STATUS_CARDS, NoticeTopic.EXCEPTIONAL_ACCESSES)
                            .contains(template.topic()));
            assertThat(text.plain()).doesNotContain("${", "null", " th:");
            assertThat(text.html()).doesNotContain("${", "null", " th:", "<img", "src=");
            text.plain()
                    .lines()
                    .filter(line -> line.contains("R-7K4M-QX2") || line.contains("2026"))
                    .forEach(line -> assertThat(text.html()).contains(line.strip()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-7K4M\r\nBcc: x@example.org", "Mme Dupont", "R-7K4M-QX2 sclérodermie", "", "r-7k4m"})
    void refusesAnythingButARandomReference(String reference) {
        assertThatThrownBy(() -> NoticeFacts.of(reference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a referral reference");
    }
}
