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
import java.util.UUID;
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

    /** Path of the page that leads from a message to what it is about, after sign-in. */
    static final String LINK = "/m/";

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

    /** What a message says, for the portal itself: without greeting, link and signature. */
    NoticeWords words(NoticeTemplate template, NoticeLanguage language, NoticeFacts facts) {
        String written = engine.process(
                template.fileName() + "_" + language.code() + ".txt",
                new Context(Locale.ROOT, named(values(language, facts, ""))));
        List<String> blocks = Arrays.stream(BLANK_LINE.split(written.strip()))
                .map(block -> block.replaceAll("\\R", " ").strip())
                .toList();
        String subject = blocks.getFirst();
        return new NoticeWords(subject, title(subject), blocks.subList(1, blocks.size()));
    }

    /** @param link tells one message from another, and nothing else: what a mail's link leads to */
    NoticeText write(NoticeTemplate template, NoticeLanguage language, NoticeFacts facts, UUID link) {
        NoticeWords words = words(template, language, facts);
        Context layout = new Context(Locale.ROOT, named(values(language, facts, LINK + link)));
        layout.setVariable("subject", words.subject());
        layout.setVariable("paragraphs", words.paragraphs());
        return new NoticeText(
                words.subject(),
                engine.process("layout_" + language.code() + ".txt", layout),
                engine.process("layout_" + language.code() + ".html", layout));
    }

    private static String title(String subject) {
        String rest = subject.substring(subject.indexOf(':') + 1).strip();
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private Map<NoticeVariable, String> values(NoticeLanguage language, NoticeFacts facts, String path) {
        Map<NoticeVariable, String> values = new EnumMap<>(NoticeVariable.class);
        String reference = facts.reference();
        if (reference != null) {
            values.put(NoticeVariable.REFERENCE, reference);
        }
        putSession(values, NoticeVariable.DATE, language, facts.session());
        putSession(values, NoticeVariable.PREVIOUS_DATE, language, facts.previousSession());
        LocalDate deadline = facts.deadline();
        if (deadline != null) {
            values.put(NoticeVariable.DEADLINE, language.day(deadline));
        }
        putCount(values, NoticeVariable.COUNT, facts.count());
        putCount(values, NoticeVariable.LOST, facts.lost());
        putCount(values, NoticeVariable.PERHAPS, facts.perhaps());
        putCount(values, NoticeVariable.SOON, facts.soon());
        values.put(NoticeVariable.LINK, properties.baseUrl() + path);
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

    private static void putCount(Map<NoticeVariable, String> values, NoticeVariable variable, @Nullable Integer count) {
        if (count != null) {
            values.put(variable, count.toString());
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
