package fr.recours.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Dictionary;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The patient's name is read where it can be nobody else's, and family and given name can be told apart. */
class PatientNameTest {

    private static final LetterReader READER = new LetterReader(Dictionary.standard());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Je vous adresse Mme FOURCADE Nadège, née le 12/03/1979, pour une sclérodermie. | FOURCADE | Nadège",
                "Mme Nadège FOURCADE, 47 ans, est suivie pour un lupus. | FOURCADE | Nadège",
                "Madame LE GOFF Marie-Claire, née le 02/04/1970 | LE GOFF | Marie-Claire",
                "Monsieur Jean D’ALMEIDA, 52 ans | D’ALMEIDA | Jean",
                "M. Paul de la TOUR, né en 1960 | de la TOUR | Paul",
                "Mr QUÉMÉNER-AUBRY Yann (45 ans) | QUÉMÉNER-AUBRY | Yann",
                "Mlle Anne Sophie BARRAUD, 19 ans | BARRAUD | Anne Sophie",
                "Mme Fourcade, 47 ans, suivie à Nantes. | Fourcade |",
                "Merci de recevoir Mme FOURCADE Nadège pour avis. | FOURCADE | Nadège",
                "Patiente : Mme FOURCADE Nadège, SSc diffuse | FOURCADE | Nadège",
                "Nom : FOURCADE Nadège  Date de naissance : 12/03/1979 | FOURCADE | Nadège",
                "Médecin traitant\\nNom : MARTIN\\nPrénom : Paul\\n\\nPatient\\nNom : FOURCADE\\nPrénom : Nadège\\nNée le 12/03/1979 | FOURCADE | Nadège",
                "Nom : FOURCADE\\nPrénom : Nadège\\nNé(e) le 12/03/1979 | FOURCADE | Nadège",
                "NOM DE NAISSANCE : Fourcade   Prénom(s) : Nadège   DDN : 12/03/1979 | Fourcade | Nadège",
                "Dr Anne MARTIN\\nCher confrère,\\nje vous adresse Mme FOURCADE Nadège, 47 ans. | FOURCADE | Nadège",
                "Mme FOURCADE Nadège, 47 ans. Son mari, M. FOURCADE Luc, est d’accord. | FOURCADE | Nadège",
                "Concerne : Mme FOURCADE Nadège SSc diffuse | FOURCADE | Nadège",
                "Mme FOURCADE Nadège, professeur de 47 ans, SSc diffuse. | FOURCADE | Nadège",
                "Mme FOURCADE Nadège, 47 ans. Personne de confiance : M. FOURCADE Luc, né le 12/03/1976. | FOURCADE | Nadège",
                "Concernant Mme FOURCADE Nadège : SSc diffuse. | FOURCADE | Nadège",
                "Je vous confie Mme FOURCADE Nadège, suivie avec le Dr MARTIN. | FOURCADE | Nadège",
                "Nous vous adressons Mme FOURCADE Nadège, mariée, 2 enfants. | FOURCADE | Nadège",
                "Mme FOURCADE Nadège, née le 12/03/1979, mariée. | FOURCADE | Nadège",
                "Mme FOURCADE, 47 ans, SSc diffuse. M. Luc FOURCADE, né le 12/03/1976, frère de la patiente, se propose comme donneur. | FOURCADE |",
                "Mme FOURCADE, 47 ans, SSc diffuse. M. Luc FOURCADE, né le 12/03/1976, est d’accord. | FOURCADE |",
                "Mme FOURCADE, 47 ans.\\nNom : FOURCADE Prénom : Luc Né le 12/03/1976 | FOURCADE |",
                "Mme FOURCADE, 47 ans. Mme FOURCADE Nadège, née le 12/03/1979, va bien. | FOURCADE | Nadège",
                "Nom : FOURCADE   NIP : 800123\\nPrénom : Nadège   Dossier : 2026-14\\nNé(e) le 12/03/1979 | FOURCADE | Nadège",
                "Nom : FOURCADE NIP : 800123 Prénom : Nadège Dossier n° 14 Née le 12/03/1979 | FOURCADE | Nadège",
                "Nom : FOURCADE\tService : A\tPrénom : Nadège\tUnité B\tNée le 12/03/1979 | FOURCADE | Nadège",
                "Nom : FOURCADE\\nPrénom : Nadège\\nNée le 12/03/1979\\nPersonne à prévenir : son mari | FOURCADE | Nadège",
            })
    void isRead(String letter, String family, String given) {
        Optional<WrittenName> name = READER.patientName(letter.replace("\\n", "\n"));
        assertThat(name.map(read -> read.family().quote())).contains(family);
        assertThat(name.flatMap(read -> Optional.ofNullable(read.given())).map(Quotation::quote))
                .isEqualTo(Optional.ofNullable(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mme A.R., née le 14/09/1978, SSc diffuse",
                "Mme T., 47 ans",
                "Patiente de 47 ans, SSc diffuse, anti-Scl70 positifs",
                "Madame, Monsieur, je vous adresse cette patiente de 47 ans.",
                "Chère Madame DUPONT, je vous adresse une patiente de 47 ans.",
                "Monsieur le Docteur MARTIN, je vous adresse cette patiente.",
                "Dr MARTIN Paul, service de médecine interne",
                "MME FOURCADE NADEGE, 47 ANS",
                "Mme Nadège Fourcade, 47 ans",
                "Sa sœur, Mme DURAND Claire, 44 ans, serait donneuse.",
                "Taille 1,64 m Poids 58 kg",
                "Mme DURAND Claire et Mme FOURCADE Nadège ont été vues ensemble.",
                "Nom du médecin : MARTIN",
                "Donneur potentiel : Nom : DURAND Prénom : Claire, née le 12/03/1979. Patiente de 47 ans",
                "Personne de confiance : Nom : DURAND Prénom : Luc\\nMme A.R., 47 ans, née le 14/09/1978",
                "Nom : FOURCADE Prénom : Nadège",
                "Mme A.R., née le 14/09/1978. Contact : Mme Sophie BERNARD, secrétariat.",
                "Rédigé par Mme LEROY Anne, interne. Patiente de 47 ans.",
                "Monsieur Jean DUPONT, cardiologue à Nantes, a réalisé l'ETT. Patiente de 47 ans.",
                "Patiente de 47 ans.\\nMme Anne MARTIN\\nInfirmière de coordination",
                "Mme A.R. a une sœur. Mme DURAND Claire, 44 ans, est d'accord pour le don.",
                "M. Luc FOURCADE, 50 ans, frère de la patiente, se propose comme donneur.",
                "Mme A.R. (fille de Mme DURAND Claire, 70 ans)",
                "Mme FOURCADE est suivie pour un lupus. M. FOURCADE Luc l'accompagne.",
                "M. et Mme DUPONT Paul, 47 ans",
                "Sexe : M Nationalité : française, né le 12/03/1979",
                "Madame la Présidente, je vous adresse une patiente de 47 ans.",
                "Mme FN, 47 ans, SSc diffuse",
                "Frère HLA-identique\\nNom : FOURCADE\\nPrénom : Luc\\nNé le 12/03/1976",
                "Donneur\\n\\nNom : FOURCADE\\nPrénom : Luc\\nNé le 12/03/1976",
                "Nom : FOURCADE\\nPrénom : Luc\\nNé le 12/03/1976, frère de la patiente",
                "Patiente de 47 ans adressée par Mme LEFEVRE Anne.",
                "Patiente adressée par Mme LEFEVRE Anne, née le 12/03/1979.",
                "Dossier présenté par Mme LEROY Anne.",
                "Patient confié par Mme LEROY Anne.",
                "Patiente vue avec Mme BERNARD, assistante sociale.",
                "Patiente de Mme BERNARD Sophie.",
                "Assistante sociale : Mme BERNARD Sophie. Patiente de 47 ans.",
                "Secrétariat : Mme LEROY Anne, 47 ans d’expérience.",
                "La patiente doit revoir Mme BERNARD Sophie.",
                "Patiente de 47 ans. M. Luc FOURCADE, 50 ans, est d'accord.",
                "Patient de 47 ans. Mme Anne FOURCADE, 50 ans, est d'accord.",
                "Mr VL, 47 ans",
                "Test de marche : 385 m. Dyspnée stade II."
            })
    void isLeftOpen(String letter) {
        assertThat(READER.patientName(letter.replace("\\n", "\n"))).isEmpty();
    }
}
