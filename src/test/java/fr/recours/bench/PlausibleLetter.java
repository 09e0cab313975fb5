package fr.recours.bench;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The letter an invented case comes with: a page or so, as the letters the reader of letters is tried on. Letterhead, story, courses with
 * their months and doses, figures, what was looked for and not found. Names of people and places are made of syllables: in a real base,
 * too, many words stand in one letter only.
 */
final class PlausibleLetter {

    private static final String[] SYLLABLES = {
        "bel", "cha", "dor", "fau", "gri", "har", "jou", "ker", "lan", "mor", "nau", "pel", "qui", "ros", "sau", "tri",
        "val", "vie"
    };

    private static final String[] STORIES = {
        "Le diagnostic a été porté devant un phénomène de Raynaud, des doigts boudinés puis une sclérodactylie.",
        "La maladie a débuté par des polyarthralgies inflammatoires et une fébricule prolongée.",
        "Dans les antécédents on retient une appendicectomie, une migraine et une allergie à la pénicilline.",
        "L’atteinte digestive associe un reflux, une gastroparésie et un ralentissement du transit.",
        "Il existe une fatigue importante qui retentit sur l’activité professionnelle et la vie familiale.",
        "La marche est limitée à deux étages, sans orthopnée ni douleur thoracique.",
        "Les mains sont infiltrées, avec une ouverture buccale réduite et des télangiectasies du visage.",
        "On note une alopécie, des ulcérations buccales et un érythème en ailes de papillon.",
        "La tolérance des perfusions a été médiocre, avec des nausées et une lymphopénie.",
        "Les dernières consultations montrent une aggravation progressive malgré une bonne observance.",
        "Une kinésithérapie et une prise en charge en ergothérapie sont en place depuis l’an dernier.",
        "Le tabagisme, estimé à quinze paquets-années, est sevré depuis la découverte de la maladie.",
        "Les douleurs articulaires prédominent aux poignets, aux genoux et aux chevilles.",
        "Une hospitalisation a été nécessaire pour une pneumopathie infectieuse, d’évolution favorable.",
        "La vaccination antigrippale et antipneumococcique est à jour."
    };

    private static final String[] RESULTS = {
        "Le scanner thoracique en coupes fines retrouve un verre dépoli bibasal et des bronchectasies de traction.",
        "Le scanner ne montre ni embolie pulmonaire ni adénopathie médiastinale suspecte.",
        "L’échographie cardiaque montre un ventricule gauche de taille normale, sans trouble de la cinétique segmentaire.",
        "Le Holter rythmique n’a pas enregistré d’arythmie soutenue.",
        "La capillaroscopie objective des mégacapillaires et une raréfaction des anses.",
        "La biopsie rénale a conclu à une glomérulonéphrite proliférative, avec des dépôts granuleux en immunofluorescence.",
        "La bandelette urinaire retrouve une hématurie microscopique isolée.",
        "L’électrophorèse des protéines ne montre pas de pic monoclonal.",
        "La fibroscopie œso-gastro-duodénale retrouve une œsophagite peptique de grade A.",
        "Le test de marche de six minutes a été interrompu pour dyspnée, avec une désaturation modérée.",
        "L’imagerie par résonance magnétique cardiaque est sans rehaussement tardif.",
        "Les sérologies des hépatites et du VIH sont négatives, le quantiféron également.",
        "Le bilan thyroïdien et la fonction hépatique sont normaux.",
        "La densitométrie osseuse montre une ostéopénie lombaire."
    };

    private static final String[] ENDINGS = {
        "Nous souhaiterions votre avis sur la possibilité d’une autogreffe de cellules souches hématopoïétiques.",
        "Une thérapie cellulaire dans le cadre d’un protocole vous paraît-elle envisageable ?",
        "Je vous serais reconnaissant de discuter ce dossier et de nous proposer une stratégie thérapeutique.",
        "La question d’une intensification se pose devant ces échecs successifs."
    };

    private static final int STORY = 4;
    private static final int FINDINGS = 4;

    private PlausibleLetter() {}

    static String of(CaseFile caseFile, Draw draw) {
        List<String> parts = new ArrayList<>();
        parts.add("Centre hospitalier de " + name(draw) + "\nService de médecine interne, docteur " + name(draw) + "\n"
                + name(draw) + ", le " + caseFile.referenceDate());
        parts.add(
                "Cher confrère,\n\nJe vous remercie de recevoir en réunion de concertation le dossier de ce patient, suivi"
                        + " conjointement avec le docteur " + name(draw) + " pour " + PlausibleText.disease(caseFile)
                        + ", de profession " + name(draw) + ".");
        parts.add(sentences(draw, STORY, STORIES));
        parts.add(courses(caseFile));
        parts.add(figures(caseFile));
        parts.add(sentences(draw, FINDINGS, RESULTS));
        parts.add(draw.one(ENDINGS) + "\n\nBien confraternellement,\nDocteur " + name(draw));
        return String.join("\n\n", parts);
    }

    private static String name(Draw draw) {
        String name = draw.one(SYLLABLES) + draw.one(SYLLABLES) + draw.one(SYLLABLES);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String sentences(Draw draw, int count, String... from) {
        int at = draw.between(0, from.length - 1);
        int step = draw.between(1, 2);
        List<String> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(from[(at + i * step) % from.length]);
        }
        return String.join(" ", some);
    }

    private static String courses(CaseFile caseFile) {
        List<String> told = new ArrayList<>();
        for (TreatmentCourse course : caseFile.treatments()) {
            told.add("- " + course.drug()
                    + (course.doseMgDay() == null ? "" : " " + course.doseMgDay() + " mg par jour")
                    + (course.doseMgWeek() == null ? "" : " " + course.doseMgWeek() + " mg par semaine")
                    + day(" depuis ", course.start()) + day(" jusqu’en ", course.end())
                    + (course.outcomes().contains(TreatmentCourse.Outcome.INEFFICACY)
                            ? ", arrêté pour inefficacité"
                            : ", correctement toléré"));
        }
        return told.isEmpty()
                ? "Aucun traitement de fond n’a été prescrit à ce jour."
                : "Traitements reçus :\n" + String.join("\n", told);
    }

    private static String day(String before, @Nullable PartialDate date) {
        return date == null ? "" : before + date;
    }

    /** Every figure of the case, as a table of results would give them. */
    private static String figures(CaseFile caseFile) {
        List<String> told = new ArrayList<>();
        for (Observation seen : caseFile.observations()) {
            if (seen.value() instanceof Value.Quantity number) {
                told.add(seen.key().replaceAll("_.*", "").toUpperCase(Locale.FRENCH) + " "
                        + number.number().toPlainString());
            }
        }
        return "Derniers résultats : " + String.join(", ", told) + ".";
    }
}
