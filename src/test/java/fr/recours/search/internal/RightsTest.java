package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.referral.CaseText;
import fr.recours.referral.ReferralId;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.Completion;
import fr.recours.search.FacetCount;
import fr.recours.search.FacetKind;
import fr.recours.search.QueryProblem;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who finds what: in hits, counts, extracts, completions and words taken for others alike. */
class RightsTest extends SearchTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private MeetingLife life;

    @Autowired
    private JdbcClient sql;

    @Test
    void aCentreFindsItsOwnCasesOnly() {
        ReferralId theirs = submitted(DemoPeople.ZEROUAL, "Pyxolandre");
        ReferralId ours = submitted(DemoPeople.KERBRAT, "Pyxolandre");

        for (String person : List.of(DemoPeople.KERBRAT, DemoPeople.CHASTAING)) {
            CasePage page = search(person, "Pyxolandre");
            assertThat(found(person, "Pyxolandre")).containsExactly(ours);
            assertThat(page.total()).isEqualTo(1);
            assertThat(page.counts().values())
                    .allSatisfy(counts ->
                            assertThat(counts).extracting(FacetCount::count).allMatch(count -> count == 1));
            assertThat(page.counts().get(FacetKind.CENTRE))
                    .extracting(FacetCount::label)
                    .containsExactly("CHU de Valmont");
        }
        assertThat(found(DemoPeople.ZEROUAL, "Pyxolandre")).containsExactly(theirs);
        assertThat(found(DemoPeople.VIDAL, "Pyxolandre")).containsExactlyInAnyOrder(theirs, ours);
    }

    @Test
    void noWordOfAnotherCentreShows() {
        submitted(DemoPeople.ZEROUAL, "Pyxosecrette");

        assertThat(search(DemoPeople.KERBRAT, "Pyxosecrette").total()).isZero();
        assertThat(search(DemoPeople.KERBRAT, "Pyxosec*").total()).isZero();
        CasePage misspelt = search(DemoPeople.KERBRAT, "Pyxosecretta");
        assertThat(misspelt.total()).isZero();
        assertThat(misspelt.near()).isEmpty();
        assertThat(completed(DemoPeople.KERBRAT, "Pyxosec")).isEmpty();
        assertThat(completed(DemoPeople.KERBRAT, "centre:")).containsExactly("CHU de Valmont");
        assertThat(search(DemoPeople.KERBRAT, "centre:Port-Aubry").problem())
                .isEqualTo(search(DemoPeople.KERBRAT, "centre:Nul-Portau")
                        .problem()
                        .map(problem ->
                                new QueryProblem(problem.from(), problem.to(), problem.key(), List.of("Port-Aubry"))));
    }

    /** However many words of other centres are nearer to what was typed than the one the reader's case has. */
    @Test
    void aMisspeltWordIsFoundAmongManyOfOtherCentres() {
        String theirs = "abcdefghijklmnopqrstuvwxyz"
                .chars()
                .mapToObj(letter -> (char) letter)
                .flatMap(letter -> Stream.of(
                        "pyxoqua" + letter + "idor", "pyxoquanid" + letter + "r", "pyxoq" + letter + "anidor"))
                .distinct()
                .filter(word -> !word.equals("pyxoquanidor"))
                .collect(Collectors.joining(" "));
        ReferralId hidden = submitted(DemoPeople.ZEROUAL, "Pyxocentaine " + theirs);
        ReferralId ours = submitted(DemoPeople.KERBRAT, "Pyxoquamodor");
        soon(() -> found(DemoPeople.VIDAL, "Pyxocentaine").contains(hidden));

        assertThat(found(DemoPeople.KERBRAT, "Pyxoquanidor")).containsExactly(ours);
    }

    @Test
    void choosingACentreThatIsNotOnesOwnFindsNothing() {
        submitted(DemoPeople.ZEROUAL, "Pyxochoisie");
        String centre = search(DemoPeople.VIDAL, "Pyxochoisie")
                .counts()
                .getOrDefault(FacetKind.CENTRE, List.of())
                .getFirst()
                .value();

        assertThat(search(DemoPeople.KERBRAT, new CaseQuestion("Pyxochoisie", Map.of(FacetKind.CENTRE, centre), 0))
                        .total())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {DemoPeople.PESSAC, DemoPeople.ADMINISTRATOR, DemoPeople.AUDITOR})
    void whoReadsNoCaseFindsNone(String person) {
        submitted(DemoPeople.KERBRAT, "Pyxovide");

        CasePage page = search(person, "");
        assertThat(page.total()).isZero();
        assertThat(page.hits()).isEmpty();
        assertThat(page.counts().values())
                .allSatisfy(counts -> assertThat(counts).isEmpty());
        assertThat(completed(person, "centre:")).isEmpty();
    }

    @Test
    void anExpertInvitedToOtherCasesAtMostDoesNotFindIt() {
        ReferralId id = submitted(DemoPeople.KERBRAT, "Pyxovide");

        soon(() -> found(DemoPeople.KERBRAT, "Pyxovide").contains(id));
        CasePage page = search(DemoPeople.VAUBERT, "Pyxovide");
        assertThat(page.total()).isZero();
        assertThat(page.hits()).isEmpty();
        assertThat(page.counts().values())
                .allSatisfy(counts -> assertThat(counts).isEmpty());
    }

    @Test
    void membersOfTheRcpFindWhatIsOnAPublishedAgenda() {
        ReferralId listed = heard.scheduled();
        signIn.as(DemoPeople.KERBRAT, () -> desk.write(listed, "Pyxomessage"));
        soon(() -> found(DemoPeople.VIDAL, "Pyxomessage").contains(listed));
        String question = "\"Xkjquestionlibre\" dossier:" + reference(listed);
        assertThat(found(DemoPeople.SARRAZIN, question)).isEmpty();

        MeetingId meeting = heard.today(listed);
        signIn.as(DemoPeople.VIDAL, () -> life.publish(meeting));

        for (String person : List.of(DemoPeople.SARRAZIN, DemoPeople.MAUBERT)) {
            assertThat(found(person, question)).containsExactly(listed);
            assertThat(found(person, "Pyxomessage"))
                    .as("messages are for those who work on the case")
                    .isEmpty();
            assertThat(found(person, "message:Pyxomessage")).isEmpty();
            assertThat(search(person, question)
                            .hits()
                            .getFirst()
                            .found()
                            .content()
                            .texts())
                    .extracting(CaseText::source)
                    .doesNotContain(CaseText.Source.MESSAGE);
        }
        assertThat(search(DemoPeople.SARRAZIN, question)
                        .hits()
                        .getFirst()
                        .found()
                        .row()
                        .patient()
                        .familyName())
                .isEmpty();
    }

    @Test
    void nobodyFindsAPatientByName() {
        ReferralId id = cases.submit(
                DemoPeople.KERBRAT, "Pyxonommée : Mme TREHOUDART Ysaline, née le 17/05/1979, tél. 06 12 34 56 78");
        soon(() -> found(DemoPeople.VIDAL, "Pyxonommée").contains(id));

        for (String name : List.of("Trehoudart", "Tréhoudart", "Ysaline", "\"17 05 1979\"", "Trehoud*")) {
            assertThat(found(DemoPeople.VIDAL, "Pyxonommée " + name)).isEmpty();
        }
        assertThat(search(DemoPeople.VIDAL, "Pyxonommée")
                        .hits()
                        .getFirst()
                        .extracts()
                        .getFirst()
                        .pieces())
                .extracting(piece -> piece.text())
                .noneMatch(text -> text.contains("TREHOUDART") || text.contains("1979") || text.contains("06 12"));
    }

    @Test
    void aSearchIsARowOfTheTrail() {
        submitted(DemoPeople.KERBRAT, "Pyxotrace");
        long before = searches();
        search(DemoPeople.AUDITOR, "Pyxotrace");

        assertThat(searches()).isEqualTo(before + 1);
    }

    private long searches() {
        return sql.sql("select count(*) from audit_entry where action = 'LIST_READ' and detail = 'SEARCH'")
                .query(Long.class)
                .single();
    }

    private String reference(ReferralId id) {
        return sql.sql("select reference from referral where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> completed(String person, String text) {
        return signIn.get(person, () -> search.complete(text, text.length(), "fr")).stream()
                .map(Completion::name)
                .toList();
    }
}
