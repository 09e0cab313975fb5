package fr.recours.notice.internal;

/** The variables a message's text may use (portal.md §5); a test refuses any other in a template. */
enum NoticeVariable {
    REFERENCE("reference"),
    DATE("date"),
    PREVIOUS_DATE("previousDate"),
    DEADLINE("deadline"),
    COUNT("count"),
    LOST("lost"),
    PERHAPS("perhaps"),
    SOON("soon"),
    LINK("link"),
    PHONE("phone");

    private final String templateName;

    NoticeVariable(String templateName) {
        this.templateName = templateName;
    }

    String templateName() {
        return templateName;
    }
}
