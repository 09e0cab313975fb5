package fr.recours.notice.internal;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings of an installation that set only what it must. */
final class TestSettings {

    static final NoticeProperties PROPERTIES = with(Map.of());

    private TestSettings() {}

    static NoticeProperties with(Map<String, String> more) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource(Map.of(
                "recours.base-url", "https://rcp.example.org",
                "recours.mail.from", "ne-pas-repondre@rcp.example.org",
                "recours.contact.phone", "01 99 00 10 10"));
        more.forEach(source::put);
        return new Binder(source).bind("recours", NoticeProperties.class).get();
    }
}
