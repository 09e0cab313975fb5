package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.matching.TreatmentCourse;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.referral.CaseText;
import fr.recours.referral.DraftContent;
import fr.recours.referral.Letters;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.VersionDifference;
import fr.recours.search.Extract;
import fr.recours.shared.NotFoundException;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letter a case was filled from is found by its words, and opened by those who may see whom it names. */
class SentLetterTest extends SearchTest {

    private static final String LETTER =
            "Mme TREHOUDART Ysaline, née KERDONCUFF le 17/05/1979, tél. 06 12 34 56 78. %s."
                    + " Mme Kerdoncuff garde une dyspnée.";

    @Autowired
    private Letters letters;

    @Autowired
    private Referrals referrals;

    @Autowired
    private ReferralHistory history;

    @Autowired
    private HeardCases heard;

    @Autowired
    private MeetingLife life;

    @Autowired
    private JdbcClient sql;

    private ReferralId submittedWith(String word) {
        ReferralId id = cases.submit(
                DemoPeople.KERBRAT,
                "Une thérapie cellulaire pour Mme Kerdoncuff ?",
                facts -> facts.withTreatments(List.of(TreatmentCourse.builder("cyclophosphamide")
                        .indication("Atteinte pulmonaire de Mme Kerdoncuff")
                        .build())),
                LETTER.formatted(word));
        soon(() -> found(DemoPeople.VIDAL, word).contains(id));
        return id;
    }

    @Test
    void itsWordsAreFoundWithoutThoseItNames() {
        ReferralId id = submittedWith("Zqlettrevue");

        for (String reader : List.of(DemoPeople.VIDAL, DemoPeople.KERBRAT, DemoPeople.CHASTAING)) {
            for (String query :
                    List.of("Zqlettrevue", "lettre:Zqlettrevue", "letter:zqlettrevue", "lettre:dyspnée Zqlettrevue")) {
                assertThat(found(reader, query)).as(query).containsExactly(id);
            }
        }
        assertThat(found(DemoPeople.VIDAL, "question:Zqlettrevue")).isEmpty();
        for (String other : List.of(DemoPeople.ZEROUAL, DemoPeople.SARRAZIN, DemoPeople.ADMINISTRATOR)) {
            assertThat(found(other, "Zqlettrevue")).as(other).isEmpty();
        }
        for (String name : List.of("Trehoudart", "Ysaline", "Kerdoncuff", "Kerdonc*", "\"17 05 1979\"")) {
            assertThat(found(DemoPeople.VIDAL, "Zqlettrevue " + name)).as(name).isEmpty();
        }
        Extract extract = search(DemoPeople.VIDAL, "Zqlettrevue")
                .hits()
                .getFirst()
                .extracts()
                .getFirst();
        assertThat(extract.where()).isEqualTo(CaseText.Source.LETTER);
        assertThat(extract.pieces())
                .contains(new Extract.Piece("Zqlettrevue", true))
                .extracting(Extract.Piece::text)
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).contains("kerdoncuff"));
    }

    @Test
    void itOpensForThoseWhoMaySeeWhomItNamesAndTheTrailSaysSo() {
        ReferralId id = heard.scheduled(submittedWith("Zqlettreouverte"));
        MeetingId meeting = heard.today(id);
        signIn.as(DemoPeople.VIDAL, () -> life.publish(meeting));
        List<String> readers = List.of(DemoPeople.KERBRAT, DemoPeople.CHASTAING, DemoPeople.VIDAL, DemoPeople.MAUBERT);

        for (String reader : readers) {
            assertThat(signIn.get(reader, () -> letters.mayOpen(id))).as(reader).isTrue();
            assertThat(signIn.get(reader, () -> letters.open(id))).isEqualTo(LETTER.formatted("Zqlettreouverte"));
        }
        assertThat(read(id)).isEqualTo(readers.size());
        assertThat(found(DemoPeople.SARRAZIN, "Zqlettreouverte"))
                .as("its words, as of a document")
                .containsExactly(id);
        assertThat(signIn.get(DemoPeople.SARRAZIN, () -> letters.mayOpen(id))).isFalse();
        assertThat(typed(DemoPeople.KERBRAT, id)).allMatch(text -> text.contains("Mme Kerdoncuff"));
        assertThat(typed(DemoPeople.SARRAZIN, id))
                .as("the name the letter alone tells")
                .noneMatch(text -> text.contains("Kerdoncuff"));
        for (String other : List.of(DemoPeople.SARRAZIN, DemoPeople.ZEROUAL, DemoPeople.ADMINISTRATOR)) {
            assertThatThrownBy(() -> signIn.as(other, () -> letters.open(id)))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(read(id)).isEqualTo(readers.size());
    }

    /** The question and an indication, as the case and the comparison of its versions show them. */
    private List<String> typed(String reader, ReferralId id) {
        return signIn.get(reader, () -> {
            DraftContent read = referrals.read(id).content();
            VersionDifference difference = history.difference(id, 1, 1);
            return Stream.concat(
                            Stream.of(read.question()),
                            Stream.of(
                                            read.caseFile().treatments(),
                                            difference.coursesBefore(),
                                            difference.coursesAfter())
                                    .flatMap(List::stream)
                                    .map(course -> String.valueOf(course.indication())))
                    .toList();
        });
    }

    @Test
    void itLiesSealedWithItsVersionAndInTheDraftNoMore() {
        ReferralId id = submittedWith("Zqlettrescellee");

        byte[] kept = sql.sql("select l.text from version_letter l join referral_version v on v.id = l.version_id"
                        + " where v.referral_id = ? and v.number = 1")
                .param(id.value())
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("Zqlettrescellee", "TREHOUDART");
        assertThat(sql.sql("select count(*) from referral where id = ? and letter is not null")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aCaseThatWasTypedHasNone() {
        ReferralId id = submitted(DemoPeople.KERBRAT, "Zqsanslettre");

        assertThat(signIn.get(DemoPeople.KERBRAT, () -> letters.mayOpen(id))).isFalse();
    }

    private long read(ReferralId id) {
        return sql.sql("select count(*) from audit_entry where action = 'LETTER_READ' and subject = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
