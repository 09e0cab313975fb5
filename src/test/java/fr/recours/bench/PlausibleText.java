package fr.recours.bench;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;

/** What a physician writes about an invented case: French, in sentences that repeat and vary. */
final class PlausibleText {

    private static final List<String> COMPLAINTS = List.of(
            "dyspnée d’effort stade II de la NYHA",
            "dyspnée s’aggravant depuis six mois",
            "toux sèche persistante",
            "ulcères digitaux récidivants",
            "arthralgies inflammatoires",
            "reflux gastro-œsophagien",
            "amaigrissement de six kilogrammes",
            "asthénie marquée",
            "photosensibilité",
            "alopécie diffuse",
            "œdèmes des membres inférieurs",
            "rash malaire",
            "aphtes buccaux",
            "crises de phénomène de Raynaud",
            "calcinoses sous-cutanées",
            "myalgies proximales",
            "télangiectasies du visage",
            "péricardite récidivante");

    private static final List<String> FINDINGS = List.of(
            "verre dépoli bibasal au scanner thoracique",
            "fibrose en rayon de miel débutante",
            "thrombopénie modérée",
            "hypocomplémentémie",
            "biopsie rénale : glomérulonéphrite proliférative de classe IV",
            "épanchement péricardique minime",
            "crépitants des bases",
            "hypertension artérielle contrôlée",
            "épreuves fonctionnelles respiratoires en baisse",
            "capillaroscopie : mégacapillaires",
            "syndrome inflammatoire biologique",
            "échographie cardiaque sans particularité",
            "anémie inflammatoire");

    private static final List<String> QUESTIONS = List.of(
            "Une autogreffe de cellules souches est-elle envisageable ?", "Indication d’un traitement cellulaire ?",
            "Quelle option thérapeutique proposer après ces échecs ?", "Peut-on inclure dans un protocole en cours ?",
            "Avis demandé sur une intensification.", "Le blinatumomab peut-il être discuté ?");

    private PlausibleText() {}

    static String of(CaseFile caseFile, Draw draw) {
        List<String> parts = new ArrayList<>();
        boolean woman = "F".equals(code(caseFile, "sex"));
        parts.add((woman ? "Patiente suivie" : "Patient suivi") + " pour " + disease(caseFile) + ".");
        parts.add("Se plaint de " + draw.one(COMPLAINTS.toArray(String[]::new)) + " et de "
                + draw.one(COMPLAINTS.toArray(String[]::new)) + ".");
        parts.add("À l’examen et au bilan : " + draw.one(FINDINGS.toArray(String[]::new)) + ", "
                + draw.one(FINDINGS.toArray(String[]::new)) + ".");
        number(caseFile, "mrss", "Score de Rodnan à %s.", parts);
        number(caseFile, "fvc_pct", "CVF %s %%.", parts);
        number(caseFile, "dlco_pct", "DLCO %s %%.", parts);
        number(caseFile, "selena_sledai", "SLEDAI à %s.", parts);
        for (TreatmentCourse course : caseFile.treatments()) {
            parts.add(course.drug()
                    + (course.outcomes().contains(Outcome.INEFFICACY)
                            ? " : échec"
                            : course.outcomes().contains(Outcome.ONGOING) ? " en cours" : " reçu")
                    + ".");
        }
        parts.add(draw.one(QUESTIONS.toArray(String[]::new)));
        return String.join(" ", parts);
    }

    static String disease(CaseFile caseFile) {
        return switch (code(caseFile, "disease")) {
            case "SSc" ->
                "une sclérodermie systémique "
                        + ("diffuse".equals(code(caseFile, "subset")) ? "diffuse" : "cutanée limitée");
            case "SLE" -> "un lupus érythémateux systémique réfractaire";
            case "overlap" -> "un syndrome de chevauchement";
            default -> "une maladie auto-immune";
        };
    }

    private static String code(CaseFile caseFile, String key) {
        return caseFile.latest(key)
                .map(Observation::value)
                .flatMap(value -> value.as(Value.Code.class))
                .map(Value.Code::code)
                .orElse("");
    }

    private static void number(CaseFile caseFile, String key, String sentence, List<String> parts) {
        caseFile.latest(key)
                .map(Observation::value)
                .flatMap(value -> value.as(Value.Quantity.class))
                .ifPresent(
                        number -> parts.add(sentence.formatted(number.number().toPlainString())));
    }
}
