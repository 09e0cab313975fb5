package fr.recours.notice.internal;

import fr.recours.notice.NoticeTemplate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a message in the recipient's language. One text file a message and language holds the subject (first line) and the
 * paragraphs; plain text and HTML are laid out from the same sentences, so they cannot say different things.
 */
@Component
class NoticeWriter {

    static final String FOLDER = "notices/";

    private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

    private final NoticeProperties properties;
    private final TemplateEngine engine;

    NoticeWriter(NoticeProperties properties) {
        this.properties = properties;
        SpringTemplateEngine spring = new SpringTemplateEngine();
        spring.addTemplateResolver(files("*.txt", TemplateMode.TEXT));
        spring.addTemplateResolver(files("*.html", TemplateMode.HTML));
        this.engine = spring;
    }

    NoticeText write(NoticeTemplate template, NoticeLanguage language, NoticeFacts facts) {
        Map<NoticeVariable, String> values = values(language, facts);
        String written = engine.process(
                template.fileName() + "_" + language.code() + ".txt", new Context(Locale.ROOT, named(values)));
        List<String> blocks = Arrays.stream(BLANK_LINE.split(written.strip()))
                .map(block -> block.replaceAll("\\R", " ").strip())
                .toList();
        String subject = blocks.getFirst();
        Context layout = new Context(Locale.ROOT, named(values));
        layout.setVariable("subject", subject);
        layout.setVariable("paragraphs", blocks.subList(1, blocks.size()));
        return new NoticeText(
                subject,
                engine.process("layout_" + language.code() + ".txt", layout),
                engine.process("layout_" + language.code() + ".html", layout));
    }

    private Map<NoticeVariable, String> values(NoticeLanguage language, NoticeFacts facts) {
        Map<NoticeVariable, String> values = new EnumMap<>(NoticeVariable.class);
        values.put(NoticeVariable.REFERENCE, facts.reference());
        putSession(values, NoticeVariable.DATE, language, facts.session());
        putSession(values, NoticeVariable.PREVIOUS_DATE, language, facts.previousSession());
        LocalDate deadline = facts.deadline();
        if (deadline != null) {
            values.put(NoticeVariable.DEADLINE, language.day(deadline));
        }
        Integer count = facts.count();
        if (count != null) {
            values.put(NoticeVariable.COUNT, count.toString());
        }
        values.put(NoticeVariable.LINK, properties.baseUrl().toString());
        values.put(NoticeVariable.PHONE, properties.contact().phone());
        return values;
    }

    private static void putSession(
            Map<NoticeVariable, String> values,
            NoticeVariable variable,
            NoticeLanguage language,
            @Nullable Instant start) {
        if (start != null) {
            values.put(variable, language.session(start));
        }
    }

    private static Map<String, Object> named(Map<NoticeVariable, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().templateName(), Map.Entry::getValue));
    }

    private static ClassLoaderTemplateResolver files(String pattern, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(NoticeWriter.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.getResolvablePatternSpec().addPattern(pattern);
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
