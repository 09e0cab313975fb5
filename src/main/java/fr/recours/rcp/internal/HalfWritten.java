package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.matching.CaseFile;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.OpinionDraft;
import fr.recours.rcp.Quorum;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.NotFoundException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins an opinion from what is known of the case: French sentences to go on with, no name of the patient in them. */
@Component
class HalfWritten {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NO_BREAK = "\u00a0";
    private static final int NAMED = 3;

    /** The figures an opinion quotes, in this order, each with its French name and unit. */
    private static final Map<String, String[]> FIGURES = new LinkedHashMap<>();

    static {
        FIGURES.put("mrss", new String[] {"Rodnan", ""});
        FIGURES.put("fvc_pct", new String[] {"CVF", "%"});
        FIGURES.put("dlco_pct", new String[] {"DLCO", "%"});
        FIGURES.put("lvef_pct", new String[] {"FEVG", "%"});
        FIGURES.put("pasp_echo", new String[] {"PAPs", "mmHg"});
        FIGURES.put("selena_sledai", new String[] {"SLEDAI", ""});
    }

    /** A verdict's paragraph as {@link #from} writes it or once wrote it, without the colon; nothing changed in it. */
    private static final Pattern VERDICT =
            Pattern.compile("(?m)^[\\w-]+\\h:\\h(?:critères réunis|pas encore|possible à partir du [\\d/]+"
                    + "|indéterminé, il manque(?:\\h:)? [^.\\n]+|critères non réunis(?:,|\\h:) [^.\\n]+)\\.\\h*$\\R*");

    private final AgendaItemRepository items;
    private final MeetingRepository meetings;
    private final Quorums quorums;
    private final Referrals referrals;
    private final People people;
    private final RcpProperties properties;

    HalfWritten(
            AgendaItemRepository items,
            MeetingRepository meetings,
            Quorums quorums,
            Referrals referrals,
            People people,
            RcpProperties properties) {
        this.items = items;
        this.meetings = meetings;
        this.quorums = quorums;
        this.referrals = referrals;
        this.people = people;
        this.properties = properties;
    }

    OpinionDraft from(AgendaItemId id) {
        AgendaItemEntity item = items.findById(id.value()).orElseThrow(NotFoundException::new);
        MeetingEntity meeting = meetings.findById(item.meetingId()).orElseThrow(NotFoundException::new);
        ReferralId referral = new ReferralId(item.referralId());
        ReferralFile file = referrals.read(referral);
        String referrer = people.require(referrals.contact(referral).referrer()).displayName();
        List<String> fromCase = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(opening(meeting, quorums.of(item), referrer, fromCase));
        figures(file.content().caseFile()).ifPresent(figures -> {
            fromCase.add(figures);
            paragraphs.add("Derniers examens" + NO_BREAK + ": " + figures + ".");
        });
        for (Eligibility verdict : file.verdicts()) {
            sentence(verdict).ifPresent(said -> {
                fromCase.add(said);
                paragraphs.add(verdict.programme() + NO_BREAK + ": " + said + ".");
            });
        }
        return new OpinionDraft(String.join("\n\n", paragraphs) + "\n\n", fromCase);
    }

    /** What people wrote: the text without the verdicts that were left as the matcher told them. */
    static String withoutVerdicts(String text) {
        return VERDICT.matcher(text).replaceAll("");
    }

    private String opening(MeetingEntity meeting, Quorum quorum, String referrer, List<String> fromCase) {
        String day = DAY.format(LocalDate.ofInstant(meeting.startAt(), properties.zone()));
        fromCase.addAll(List.of(day, referrer));
        return (meeting.written() ? "La RCP, consultée par écrit le " : "La RCP, réunie le ") + day
                + present(quorum, fromCase)
                + ", a examiné le dossier à la demande de " + referrer + ".";
    }

    /** Nothing while nobody's presence is noted: it would say that nobody was there. */
    private static String present(Quorum quorum, List<String> fromCase) {
        if (quorum.physicians() == 0) {
            return "";
        }
        String who = counted(quorum.physicians(), "médecin") + " de "
                + counted(quorum.present().size(), "spécialité");
        fromCase.add(who);
        return " avec " + who;
    }

    private static String counted(int number, String noun) {
        return number + NO_BREAK + noun + (number > 1 ? "s" : "");
    }

    private static Optional<String> figures(CaseFile caseFile) {
        String figures = FIGURES.entrySet().stream()
                .flatMap(figure -> caseFile.latest(figure.getKey()).stream()
                        .flatMap(seen -> figure(figure.getValue()[0], figure.getValue()[1], seen)))
                .collect(Collectors.joining(NO_BREAK + "; "));
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures);
    }

    private static Stream<String> figure(String name, String unit, Observation seen) {
        return seen.value() instanceof Value.Quantity(var number, var ignored)
                ? Stream.of(name + " " + number.toPlainString().replace('.', ',')
                        + (unit.isEmpty() ? "" : NO_BREAK + unit) + on(seen.measuredOn()))
                : Stream.empty();
    }

    private static String on(@Nullable PartialDate day) {
        return day == null ? " (non daté)" : " (" + french(day) + ")";
    }

    /** {@code 2026-01-08} and {@code 2026-01} as 08/01/2026 and 01/2026. */
    private static String french(PartialDate day) {
        List<String> parts = new ArrayList<>(List.of(day.toString().split("-")));
        return String.join("/", parts.reversed());
    }

    private static Optional<String> sentence(Eligibility verdict) {
        LocalDate from = verdict.possibleFrom();
        return switch (verdict.result()) {
            case ELIGIBLE -> Optional.of("critères réunis");
            case NOT_YET -> Optional.of(from == null ? "pas encore" : "possible à partir du " + DAY.format(from));
            case UNDETERMINED -> Optional.of("indéterminé, il manque" + NO_BREAK + ": " + labels(verdict.missing()));
            case NOT_ELIGIBLE -> Optional.of("critères non réunis" + NO_BREAK + ": " + labels(verdict.blocking()));
            case NOT_APPLICABLE -> Optional.empty();
        };
    }

    /** The first three, as the cards name them, and how many there are beside. */
    private static String labels(List<CriterionOutcome> outcomes) {
        if (outcomes.isEmpty()) {
            return "un élément à juger";
        }
        String named = outcomes.stream()
                .limit(NAMED)
                .map(outcome -> "«" + NO_BREAK + outcome.criterion().label().fr() + NO_BREAK + "»")
                .collect(Collectors.joining(", "));
        int beside = outcomes.size() - NAMED;
        return beside <= 0 ? named : named + " et " + beside + (beside == 1 ? " autre" : " autres");
    }
}
