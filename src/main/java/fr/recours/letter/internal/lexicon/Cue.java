package fr.recours.letter.internal.lexicon;

/** Words that say nothing by themselves but change what stands beside them; their spellings are in {@code letter/words.yaml}. */
public enum Cue {
    /** Before a finding: « pas de », « sans ». */
    NEGATION,
    /** Ends what a negation or a doubt reaches: « mais », « avec ». */
    TURN,
    /** After a test or a finding: « négatif », « éliminé ». */
    NEGATIVE,
    /** After a test: « N », « RAS ». */
    NORMAL,
    POSITIVE,
    ABNORMAL,
    UNCERTAIN,
    /** Wished, asked for or to come. */
    PLANNED,
    /** Of a drug, that it is still to come: « prévu », « sera ». */
    INTENDED,
    /** Before what has not happened: « si », « en cas de ». */
    CONDITION,
    /** Before what a protocol asks of anybody: « le protocole demande ». */
    RULE,
    /** Told without being known: « aurait reçu », « à vérifier ». */
    HEARSAY,
    /** Of a drug that cannot or shall not be given: « récusé », « à éviter ». */
    EXCLUDED,
    FAMILY,
    /** Turns from what is asked to whom it is asked for: « votre avis sur Mme A., suivie pour une SSc ». */
    WHO,
    /** Before the patient's name: « je vous adresse ». */
    INTRODUCES_PATIENT,
    /** Before the sex of the patient: « sexe : F ». */
    SEX,
    /** History of the patient: « ATCD de ». */
    HISTORY,
    /** An older value: « initialement ». */
    EARLIER,
    /** Today's value: « actuellement ». */
    NOW,
    RECURRENT,
    /** Between a measure and its value: « à », « est estimée à ». */
    LINK,
    /** From one value to the next: « puis », « → ». */
    THEN,
    /** From today's value to an older one: « contre », « vs ». */
    AGAINST,
    /** A value that is only a bound: « inférieur à ». */
    BOUND,
    /** Gain or loss: the number after it is a change, no value. */
    CHANGE,
    SINCE,
    UNTIL,
    FROM,
    /** Opens an interval: « entre … et … ». */
    BETWEEN,
    /** Before a month or a year: « en ». */
    IN,
    /** Before a day: « le », « du ». */
    ON_DAY,
    /** The part of a month or a year: « fin ». */
    PART_OF,
    AGO,
    FOR,
    DAYS,
    WEEKS,
    MONTHS,
    YEARS,
    LAST_YEAR,
    LAST_MONTH,
    /** The day of the letter: « ce jour ». */
    TODAY,
    YESTERDAY,
    /** Before the date of the letter itself: « courrier du ». */
    LETTER_DATE,
    BORN,
    DONOR,
    WILLING,
    UNWILLING,
    /** A relative who gives nothing any more. */
    DEAD,
    /** Of a cytopenia or a cytolysis: « liée au lupus ». */
    OF_LUPUS,
    /** A donor is still looked for. */
    SEEKING,
    /** Of a relative who was not asked yet whether to give. */
    UNASKED,
    /** Of a relative who may not give: « inapte au don ». */
    UNFIT,
    /** Before criteria, that they are met: « répondant aux ». */
    FULFILS,
    /** Of a cancer that is no more: « en rémission complète ». */
    REMISSION,
    /** Of a graft that was refused, by those who would do it. */
    BY_CENTRE,
    /** The day of the date told last: « du même jour ». */
    SAME_DAY,
    PARTNER,
    SISTERS,
    BROTHERS,
    MALE,
    FEMALE,
    /** A title before the name of a physician or an addressee: tells nothing of the patient. */
    ADDRESSEE,
    AGE,
    TALL,
    FAILURE,
    /** Before a drug: « malgré ». */
    DESPITE,
    TOXICITY,
    /** A harm that counts as the reason of a stop, and only then: « cytolyse ». */
    HARM,
    SUCCESS,
    ONGOING,
    /** Begun at the date that follows. */
    BEGUN,
    STOPPED,
    LAST_DOSE,
    /** Opens a sentence that goes on about the treatment named before. */
    SAME_TREATMENT,
    PULSE,
    /** A treatment no course is kept of: what stands beside it tells nothing of other drugs. */
    OTHER_TREATMENT,
    MONTHLY,
    CUMULATED,
    PER_DAY,
    TWICE,
    THRICE,
    ALLERGY,
    PARTIAL,
    FULL_COURSE,
    ORAL,
    INTRAVENOUS,
    SUBCUTANEOUS,
    INTRAMUSCULAR,
    LOCAL,
    /** Of an effusion: « drainé », « traité par corticoïdes ». */
    DRAINED,
    /** Of a heart failure: « résolutive », « réversible ». */
    REVERSIBLE,
    /** What a relapse must come after to be one after it. */
    AUTOGRAFT,
    /** What a refusal told without its object must stand behind: « autogreffe proposée : refus ». */
    OFFERED,
    /** What a threat to life must come from to be that of the lung: « fibrose ». */
    FIBROSIS,
    /** Joints, when they are what a treatment was for. */
    JOINTS,
    /** Of an illness of the mind, that it is out of control: « décompensée ». */
    UNSTABLE,
    /** Of the mind, that it is under control: « stabilisé ». */
    STEADY,
    /** Of an effusion: « sans retentissement ». */
    HARMLESS,
    /** Of vessels that bled, that they do so no more: « inactive ». */
    INACTIVE,
    /** Of a liver test, that it was found again: « à deux reprises ». */
    PERSISTENT,
    /** What a treatment never given, or no effect on the heart, must be told of to be that of an effusion. */
    EFFUSION,
    HEART_FAILURE,
    /** Of an infection: « non contrôlée ». */
    OUT_OF_CONTROL,
    /** Why a treatment was stopped or given: « pour ». */
    MOTIVE
}
