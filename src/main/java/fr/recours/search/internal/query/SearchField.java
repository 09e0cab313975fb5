package fr.recours.search.internal.query;

import fr.recours.matching.DataElement;
import fr.recours.referral.CaseText;
import java.util.List;
import java.util.Locale;

/** What a name before a colon or a comparison stands for. */
sealed interface SearchField {

    /** Whether its values have an order: may be compared. */
    boolean ordered();

    /** An element of the data dictionary; several, where one name means any of them. */
    record Element(List<DataElement> elements) implements SearchField {

        static Element of(DataElement element) {
            return new Element(List.of(element));
        }

        @Override
        public boolean ordered() {
            return elements.stream().allMatch(element -> switch (element.type()) {
                case INTEGER, DECIMAL, DATE -> true;
                case FLAG, CODE, CODES, TEXT, PRESSURES, GROUP -> false;
            });
        }
    }

    /** The verdict of a programme. */
    record Verdict(String programme) implements SearchField {
        @Override
        public boolean ordered() {
            return false;
        }
    }

    /** The words of one kind of text. */
    record Text(CaseText.Source kind) implements SearchField {
        @Override
        public boolean ordered() {
            return false;
        }

        /** The others are called alike in both languages. */
        String name(String language) {
            return kind == CaseText.Source.LETTER && !language.equals("en")
                    ? "lettre"
                    : kind.name().toLowerCase(Locale.ROOT);
        }

        List<String> names() {
            return List.of(name("fr"), name("en"));
        }
    }

    /** What is not in the dictionary. */
    enum Fixed implements SearchField {
        CENTRE("centre", "centre"),
        TREATMENT("traitement", "treatment"),
        OPINION("avis", "opinion"),
        STATE("état", "state"),
        URGENCY("urgence", "urgency"),
        ELIGIBLE("éligible", "eligible"),
        REFERENCE("dossier", "reference"),
        SUBMITTED("soumis", "submitted"),
        DECIDED("décidé", "decided"),
        KNOWN("connu", "known"),
        MISSING("manque", "missing"),
        SYSTOLIC("PAS", "SBP"),
        DIASTOLIC("PAD", "DBP");

        private final String french;
        private final String english;

        Fixed(String french, String english) {
            this.french = french;
            this.english = english;
        }

        @Override
        public boolean ordered() {
            return this == SUBMITTED || this == DECIDED || isPressure();
        }

        /** In mmHg. */
        boolean isPressure() {
            return this == SYSTOLIC || this == DIASTOLIC;
        }

        String name(String language) {
            return language.equals("en") ? english : french;
        }

        List<String> names() {
            return List.of(french, english);
        }
    }
}
