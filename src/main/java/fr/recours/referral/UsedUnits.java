package fr.recours.referral;

import java.util.Map;

/** The units the signed-in person gave values in last: a laboratory writes the same ones in every letter. */
public interface UsedUnits {

    /** By the key of the data element, its unit; none for what they never chose one for. */
    Map<String, String> mine();

    /** Keeps that they chose this unit for a data element. */
    void use(String element, String unit);
}
