package fr.recours.ui.referral;

import fr.recours.letter.Quotation;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientIdentity;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A part of the patient's name that the letter tells. */
record NameProposal(Part part, Quotation quotation) implements Proposal {

    /** The two parts of a name, each with its line in the form. */
    enum Part {
        FAMILY("familyName", PatientIdentity::familyName, PatientIdentity::withFamilyName),
        GIVEN("givenName", PatientIdentity::givenName, PatientIdentity::withGivenName);

        private final String key;
        private final Function<PatientIdentity, String> read;
        private final BiFunction<PatientIdentity, String, PatientIdentity> write;

        Part(
                String key,
                Function<PatientIdentity, String> read,
                BiFunction<PatientIdentity, String, PatientIdentity> write) {
            this.key = key;
            this.read = read;
            this.write = write;
        }

        /** Key of its label. */
        String label() {
            return "form." + key;
        }

        /** Name of its line. */
        String line() {
            return "patient." + key;
        }

        String of(DraftContent content) {
            return read.apply(content.patient());
        }

        DraftContent in(DraftContent content, String name) {
            return Contents.withPatient(content, write.apply(content.patient(), name));
        }
    }

    @Override
    public String place() {
        return part.line();
    }

    @Override
    public List<Quotation> quotations() {
        return List.of(quotation);
    }

    /** The words as one line. */
    String text() {
        return quotation.quote().replaceAll("\\s+", " ");
    }

    @Override
    public boolean agrees(DraftContent content) {
        return part.of(content).strip().equalsIgnoreCase(text());
    }

    @Override
    public boolean clashes(DraftContent content) {
        return stands(content);
    }

    @Override
    public boolean stands(DraftContent content) {
        return !part.of(content).isBlank();
    }

    @Override
    public boolean adds() {
        return false;
    }

    @Override
    public DraftContent put(DraftContent content) {
        return part.in(content, text());
    }

    @Override
    public DraftContent takeBack(DraftContent content, DraftContent before) {
        boolean untouched = part.of(content).equals(text()); // « Fourcade » for « FOURCADE » was typed since
        return untouched ? part.in(content, part.of(before)) : content;
    }
}
