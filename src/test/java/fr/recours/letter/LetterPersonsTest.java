package fr.recours.letter;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a letter tells of relatives, physicians and others is not told of the patient. */
class LetterPersonsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mme FOURCADE, 47 ans. M. Luc FOURCADE, né le 12/03/1976, frère de la patiente, est d'accord. | sex=F age_years=47 birth_date=null
                    M. Luc FOURCADE, 50 ans, son frère, est d'accord.             | sex=null age_years=null
                    Madame DURAND Claire, 44 ans, sœur de Monsieur FOURCADE.      | sex=null age_years=null
                    La fille de la patiente, Mme DURAND Claire, 25 ans.           | age_years=null
                    Patient vu avec son épouse, Mme FOURCADE Anne, 45 ans.        | sex=M age_years=null
                    Mme FOURCADE Nadège, née le 12/03/1979, dont la sœur a un lupus. | sex=F birth_date=1979-03-12
                    Mme FOURCADE Nadège, née le 12/03/1979, mariée, 2 enfants.    | sex=F birth_date=1979-03-12
                    """)
    void aRelativeIsNotThePatient(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Frère HLA-identique\\nNom : FOURCADE\\nPrénom : Luc\\nNé le 12/03/1976 | sex=null birth_date=null
                    Donneur : sa sœur\\nNom : FOURCADE\\nPrénom : Anne\\nNée le 12/03/1976 | birth_date=null donors/0/birth_date=1976-03-12
                    Identité du donneur\\nNom : FOURCADE\\nNé le 12/03/1976\\nIdentité du receveur\\nNom : FOURCADE\\nNée le 12/03/1979 | sex=F birth_date=1979-03-12
                    Femme de 47 ans, SSc diffuse\\nNée le 12/03/1979              | sex=F birth_date=1979-03-12
                    Nom : FOURCADE\\nPrénom : Nadège\\nNée le 12/03/1979          | sex=F birth_date=1979-03-12
                    """)
    void aFormOfARelativeIsNotThePatients(String text, String told) {
        Told.read(text, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Dossier présenté par Mme LEROY Anne.                          | sex=null
                    Patient confié par Mme LEROY Anne.                            | sex=M
                    Objet : réponse à Mme LEROY\\nPatient de 52 ans.               | sex=M
                    Objet : réponse à Mme LEROY\\nSclérodermie systémique.         | sex=null
                    Copie à Mme LEROY Anne, 47 ans d'expérience.                  | sex=null age_years=null
                    Interne : Mme LEROY Anne\\nJe vous adresse M. FOURCADE Luc, 52 ans. | sex=M age_years=52
                    Secrétariat : Mme LEROY Anne, 47 ans d'expérience.            | sex=null age_years=null
                    Mme FOURCADE, 47 ans. Personne de confiance : M. FOURCADE Luc, né le 12/03/1976. | sex=F age_years=47 birth_date=null
                    Mme BERNARD, assistante sociale, l'accompagne.                | sex=null
                    Mme FOURCADE, infirmière, 47 ans.                             | sex=F age_years=47
                    Mme FOURCADE Nadège, professeur de 47 ans.                    | sex=F age_years=47
                    Médecine interne : Mme FOURCADE Nadège, 47 ans.               | sex=F age_years=47
                    """)
    void somebodyWithAFunctionIsNotThePatient(String text, String told) {
        Told.read(text, told);
    }
}
