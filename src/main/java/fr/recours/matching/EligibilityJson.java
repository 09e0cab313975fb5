package fr.recours.matching;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Stores a verdict so that it can be shown again as it was. */
public final class EligibilityJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EligibilityJson() {}

    public static String write(Eligibility eligibility) {
        return MAPPER.writeValueAsString(eligibility);
    }

    public static Eligibility read(String json) {
        return MAPPER.readValue(json, Eligibility.class);
    }
}
