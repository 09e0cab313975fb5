package fr.recours.notice.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Message-IDs: the same at each attempt, so that a mail sent twice around a crash is recognised as one. */
@Component
class MessageIds {

    private final String domain;

    MessageIds(NoticeProperties properties) {
        String from = properties.mail().from();
        this.domain = from.substring(from.lastIndexOf('@'));
    }

    String of(UUID id) {
        return "<" + id + domain + ">";
    }
}
