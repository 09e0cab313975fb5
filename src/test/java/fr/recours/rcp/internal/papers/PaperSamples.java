package fr.recours.rcp.internal.papers;

import fr.recours.rcp.ActionKind;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.DeferralCause;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;

/** Sheets of an invented meeting. */
final class PaperSamples {

    /** What clinicians type, and what a font may lack. */
    static final String SIGNS = "≥ ≤ ± ≈ ≠ µ ² ³ ° × ½ € œ Œ É À Ç ç « » – — ’ … α β γ κ Δ → ↑ ↓ ≥ 3,2 g/l";

    static final PaperMark MARK = new PaperMark(
            UUID.fromString("6f1c2b9e-58a4-4b7e-9d0f-3a1b5c7d9e20"), 1, Instant.parse("2012-02-27T09:30:00Z"));

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private PaperSamples() {}

    private static final List<String> HISTORY = List.of(
            "Homme, 40 ans, sclérodermie systémique diffuse.",
            "Traitements reçus : cyclophosphamide IV, 6 doses, jusqu’à 10/2011 ; méthotrexate.");

    static MeetingSheet meeting() {
        ZonedDateTime start = LocalDateTime.of(2012, 2, 15, 13, 0).atZone(PARIS);
        return new MeetingSheet(start, start.plusHours(1), "Hôpital Saint-Louis, Paris, et visioconférence", false);
    }

    static MinutesSheet minutes() {
        ZonedDateTime next = LocalDateTime.of(2012, 3, 28, 13, 0).atZone(PARIS);
        return new MinutesSheet(
                MARK,
                meeting(),
                List.of("Pr Étienne Maubert, médecine interne", "Dr Odile Sarrazin, hématologie"),
                List.of("Dr Solène Quiniou, pneumologie"),
                List.of(),
                List.of(discussed("RC-7K2M-9QXD"), discussed("RC-3FHT-W8PA"), deferred()),
                List.of(discussed("RC-5JD2-M7CE")),
                new MeetingSheet(next, next.plusHours(1), "", false),
                "Mme Salomé Vidal-Roche");
    }

    static OpinionSheet opinion() {
        return new OpinionSheet(
                MARK,
                meeting(),
                "RC-7K2M-9QXD",
                "Dr Anaïs Kerbrat",
                "CHU de Valmont",
                "Autogreffe ou cellules mésenchymateuses ?",
                HISTORY,
                List.of("Pr Étienne Maubert", "Dr Odile Sarrazin"),
                decision(),
                "0f".repeat(32));
    }

    static AgendaSheet agenda() {
        return new AgendaSheet(
                MARK,
                meeting(),
                List.of(new AgendaSheet.Line(
                        meeting().start().plusMinutes(3),
                        9,
                        "RC-7K2M-9QXD",
                        "Dr Anaïs Kerbrat",
                        "CHU de Valmont",
                        AgendaItemKind.NEW,
                        "Autogreffe ou cellules mésenchymateuses ?",
                        List.of())));
    }

    private static CaseSheet discussed(String reference) {
        return new CaseSheet(
                reference,
                "Dr Anaïs Kerbrat",
                "CHU de Valmont",
                "Autogreffe ou cellules mésenchymateuses ?",
                HISTORY,
                List.of("Dr Odile Sarrazin"),
                decision(),
                null,
                "");
    }

    private static DecisionSheet decision() {
        return new DecisionSheet(
                new OpinionContent(
                        OutcomeCode.REDISCUSS_AT,
                        "MSC-ScS",
                        "",
                        "La DLCO à 33 % contre-indique l’autogreffe.\n\n" + SIGNS,
                        "",
                        false,
                        "",
                        "",
                        LocalDate.of(2012, 8, 15),
                        List.of(new OpinionAction(
                                ActionKind.EXAMINATION, "Cathétérisme droit", null, LocalDate.of(2012, 6, 1)))),
                "Pr Étienne Maubert",
                Instant.parse("2012-02-20T10:00:00Z"),
                1);
    }

    private static CaseSheet deferred() {
        return new CaseSheet(
                "RC-QN4B-22VD",
                "Dr Karim Zeroual",
                "CH de Port-Aubry",
                "Dossier de gastro-entérologie.",
                List.of(),
                List.of(),
                null,
                DeferralCause.TIME_OUT,
                "Donneur injoignable.");
    }
}
