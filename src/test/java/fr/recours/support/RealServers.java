package fr.recours.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Points a context at a fresh schema and at an SMTP server of its own, which a test takes as a {@code GreenMail} bean. */
public class RealServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        context.getBeanFactory().registerSingleton("greenMail", mail);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> mail.stop());
        String database = TestDatabase.newSchema();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "real servers",
                        Map.of(
                                "spring.datasource.url",
                                database,
                                "recours.search.folder",
                                index(database),
                                "recours.search.per-minute",
                                1_000_000,
                                "recours.search.exports-per-minute",
                                1_000_000,
                                "recours.downloads.per-minute",
                                1_000_000,
                                "spring.datasource.username",
                                TestDatabase.user(),
                                "spring.datasource.password",
                                TestDatabase.password(),
                                "spring.mail.host",
                                "127.0.0.1",
                                "spring.mail.port",
                                mail.getSmtp().getPort(),
                                "management.server.port",
                                0)));
    }

    /** A folder for each schema: two contexts never write one index. */
    private static String index(String database) {
        String schema = database.replaceFirst(".*/", "").replaceFirst("\\?.*", "");
        return "target/search-" + System.getProperty("recours.fork", "1") + "/" + schema;
    }
}
