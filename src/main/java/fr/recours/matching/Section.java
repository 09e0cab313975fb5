package fr.recours.matching;

import java.util.List;

/** A section of the data dictionary, in the order of the referral form. */
public record Section(String key, Bilingual label, List<DataElement> elements) {}
