package fr.recours.referral;

import fr.recours.matching.CaseFile;

/**
 * A case as an index takes it in.
 *
 * @param content what it is found by
 * @param judged its facts as they were frozen, which is what the matcher judges: an indication that names the patient counts with that
 *     name. No text of theirs may stand in an index in clear
 */
public record IndexedCase(CaseContent content, CaseFile judged) {}
