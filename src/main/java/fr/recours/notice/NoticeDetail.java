package fr.recours.notice;

import java.time.Instant;
import java.util.List;

/**
 * One message in full.
 *
 * @param subject and {@code text}: as it left; as it would leave now while it did not
 * @param attempts oldest first
 */
public record NoticeDetail(NoticeRow row, String subject, String text, List<Attempt> attempts) {

    /**
     * One attempt at sending it, or what came back.
     *
     * @param outcome {@code SENT}, or a code of what went wrong; never the server's words
     */
    public record Attempt(Instant at, String outcome) {}
}
