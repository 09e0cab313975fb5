package fr.recours.rcp.internal.papers;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Makes papers: a sheet of facts goes into its template, the template to the {@link Typesetter}. */
@Component
public class PaperPress {

    static final String FOLDER = "papers/";

    private final TemplateEngine engine;
    private final FrenchWords words = new FrenchWords();
    private final Typesetter typesetter = new Typesetter();

    PaperPress() {
        SpringTemplateEngine spring = new SpringTemplateEngine();
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver(PaperPress.class.getClassLoader());
        files.setPrefix(FOLDER);
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        spring.addTemplateResolver(files);
        engine = spring;
    }

    /** @return PDF/A-2a */
    public byte[] minutes(MinutesSheet sheet) {
        return made("minutes.html", sheet, sheet.mark());
    }

    /** @return PDF/A-2a */
    public byte[] opinion(OpinionSheet sheet) {
        return made("opinion.html", sheet, sheet.mark());
    }

    /** @return PDF/A-2a */
    public byte[] agenda(AgendaSheet sheet) {
        return made("agenda.html", sheet, sheet.mark());
    }

    private byte[] made(String template, Object sheet, PaperMark mark) {
        Context context = new Context(Locale.FRENCH, Map.of("sheet", sheet, "mark", mark, "fr", words));
        return typesetter.set(engine.process(template, context), mark);
    }
}
