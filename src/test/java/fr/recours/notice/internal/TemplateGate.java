package fr.recours.notice.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a template and says what in it is not allowed. */
final class TemplateGate {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

    /** Other expressions, inclusion, raw output, preprocessing, and whatever fetches something from elsewhere. */
    private static final Pattern FORBIDDEN = Pattern.compile(
            "#\\{|\\*\\{|~\\{|@\\{|__|th:utext|th:insert|th:replace|th:src|<img|<script|<link|src\\s*=|url\\(|@import");

    private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");

    /** The layouts arrange finished sentences; they get these beside the allow-list. */
    private static final Set<String> LAYOUT = Set.of("subject", "paragraphs", "paragraph");

    private TemplateGate() {}

    static List<String> offences(String fileName, String template) {
        Set<String> allowed = Stream.concat(
                        Arrays.stream(NoticeVariable.values()).map(NoticeVariable::templateName),
                        fileName.startsWith("layout_") ? LAYOUT.stream() : Stream.empty())
                .collect(Collectors.toSet());
        List<String> offences = new ArrayList<>();
        Matcher expression = EXPRESSION.matcher(template);
        while (expression.find()) {
            if (!allowed.contains(expression.group(1))) {
                offences.add("variable " + expression.group());
            }
        }
        Matcher forbidden = FORBIDDEN.matcher(template);
        while (forbidden.find()) {
            offences.add("construct " + forbidden.group());
        }
        Matcher href = HREF.matcher(template);
        while (href.find()) {
            if (!href.group(1).equals("${link}")) {
                offences.add("link " + href.group(1));
            }
        }
        return offences;
    }
}
