package fr.recours.letter.internal.lexicon;

/** Short words and signs that only join others, listed by what they may stand between; in {@code letter/words.yaml}, {@code lists}. */
public enum WordList {
    /** Anywhere within the words of a finding, without changing it: « l'HTA est donc bien contrôlée ». */
    WITHIN_PHRASE,
    /** Words after which a full stop ends no sentence: « modif. ». */
    SHORTENED,
    /** Between a test and its result: « la sérologie VIH est revenue négative ». */
    TO_RESULT,
    /** Between the members of a list of tests. */
    AMONG_TESTS,
    /** Between a result and the list it heads: « sérologies virales négatives : VIH ». */
    TEST_HEADING,
    /** The second half of a denial: « n'est pas », « n'a jamais ». */
    NOT,
    /** Of a finding in a clause of its own, that it is no more: « résolue ». */
    OVER,
    /** Before such a word: « depuis totalement ». */
    TO_OVER,
    /** How a finding is, between it and another word of it: « minime », « globale », « qui s'est avérée ». */
    OF_THING,
    /** What was or was not done: « réalisé », « retrouvé ». */
    DONE,
    /** What was made of a test: one that was not made has no result. */
    CARRIED_OUT,
    /** Between the members of a list of denials. */
    AMONG_DENIALS,
    /** The domains of the BILAG: « rénal », « peau ». */
    BILAG_DOMAIN,
    /** Verbs that open a clause of their own behind a denial: « et bénéficie de ». */
    TELLS,
    /** Opens the next member of a list of denials: « pas d'HTAP, de crise rénale ». */
    DENIED_NEXT,
    /** After « pas » they take the denial back: « pas exclu ». */
    UNDOES_DENIAL,
    /** Between a denial and a drug. */
    TO_DRUG,
    /** Turns to the next treatment: « puis », « relais ». */
    NEXT_DRUG,
    /** Joins a treatment to one beside it: « et », « + ». */
    BESIDE_DRUG,
    /** Between the members of a list of drugs. */
    AMONG_DRUGS,
    /** What a treatment that was not given is not: « non débuté », « jamais reçu ». */
    GIVEN,
    /** Behind « greffe » or « intensification », that it is no autologous transplantation: « de rein », « du traitement ». */
    OTHER_GRAFT,
    /** Who speaks for the patient: « la patiente », « il ». */
    THE_PATIENT,
    /** Persons beside the patient, of whom what stands behind is told: « conjoint », « entourage ». */
    BESIDE_PATIENT,
    /** A treatment is taken again: « repris ». */
    TAKEN_UP,
    /** Before the day it is: « le », « en ». */
    AT_DAY,
    /** What a letter calls itself in its head: « courrier du … », « note d'entrée du … ». */
    LETTER_KIND,
    /** Of a letter or a visit that is another one: « dernière consultation le … ». */
    OTHER_LETTER,
    /** Before the date of a disease, not of a treatment: « découverte en 2021 ». */
    ONSET,
    /** Before a relative who came along and is no patient: « avec ses parents ». */
    COMPANY,
    /** Names of the three pressures of a catheter written as one: « PAP ». */
    PRESSURES,
    /** Between that name and its numbers: « s/d/m ». */
    AMONG_PRESSURES,
    /** Heads of columns with the patient's values. */
    VALUE_COLUMN,
    /** Heads of columns with the normal range. */
    LIMIT_COLUMN,
    /** Heads of columns with values that are not the patient's: the predicted ones. */
    OTHER_COLUMN,
    /** Names, beside those of measures, drugs and tests, that numbers are glued to: « poids58kg ». */
    GLUED,
    /** Between a drug and its dose, though with a capital: « Plaquenil, Posologie 400 mg ». */
    BEFORE_DOSE,
    /** In a cell: the same as in the one before. */
    SAME_VALUE,
    /** Titles before a person's name. */
    CIVILITY,
    /** Small words within a family name: « de », « van ». */
    NAME_PARTICLE,
    /** Functions, of which a person spoken of is no patient: « Monsieur le Directeur », « interne ». */
    FUNCTION,
    /** Places and such words in capitals, which are no names: « HDJ ». */
    NO_NAME,
    /** Before the name of somebody the patient has to do with: « adressée par ». */
    OF_ANOTHER,
    /** With a colon, heads the list of today's treatments: « Ttt : ». */
    TREATMENT_HEADING,
    /** Before what might be behind a disease: « étiologie ischémique écartée » denies no ischaemia. */
    ATTRIBUTED,
    /** Before the drug that a harm is laid to: « secondaire au ». */
    BLAMED,
    /** Before « à » and the name of somebody it is sent to: « réponse à ». */
    SENT,
    /** Before « patient », that the letter is about this one. */
    THIS,
    /** In a form, what is asked behind the name: « Dossier ». */
    FORM_LABEL,
    /** Given names that are words of a letter too: « Claire », « Marie ». */
    GIVEN_NAME,
    /** Before the family name in a form: « Nom : ». */
    FAMILY_NAME_LABEL,
    /** Before the given name in a form: « Prénom : ». */
    GIVEN_NAME_LABEL,
    /** Within such a label: « Nom de naissance : ». */
    IN_NAME_LABEL
}
