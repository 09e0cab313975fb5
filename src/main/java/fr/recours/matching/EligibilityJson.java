package fr.recours.matching;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Stores a verdict so that it can be shown again as it was; what a later version added to verdicts is empty in an old one. */
public final class EligibilityJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(
                    List.class, lists -> lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
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
