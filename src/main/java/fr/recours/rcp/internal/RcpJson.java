package fr.recours.rcp.internal;

import fr.recours.rcp.OpinionContent;
import java.util.List;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How opinions are written down: one text for one content, whatever wrote it. */
final class RcpJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private RcpJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static OpinionContent content(String text) {
        return MAPPER.readValue(text, OpinionContent.class);
    }

    static SignedDocument signed(String text) {
        return MAPPER.readValue(text, SignedDocument.class);
    }

    static List<String> names(String text) {
        return List.of(MAPPER.readValue(text, String[].class));
    }
}
