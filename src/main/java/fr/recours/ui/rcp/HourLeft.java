package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is and how many minutes the meeting has left; amber, in words too, once the cases still open are planned to
 * take longer. Counts on in the browser.
 */
final class HourLeft extends Div {

    private static final String COUNT = """
            const start = performance.now();
            clearInterval(this.counting);
            const [hour, left, tight] = this.children;
            const say = (at, words) => { if (at.textContent !== words) at.textContent = words; };
            const show = () => {
              const gone = performance.now() - start;
              const now = new Date($0 + gone);
              say(hour, now.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }));
              const minutes = Math.floor(($1 - now) / 60000);
              say(left, minutes < 0 ? $5.replace('#', -minutes) : $4.replace('#', minutes));
              const open = Math.ceil(($2 + Math.max(0, $3 - ($6 ? gone : 0))) / 60000);
              tight.hidden = open <= Math.max(0, minutes);
              say(tight.lastElementChild, $7.replace('#', open));
            };
            show();
            this.counting = setInterval(() => this.isConnected ? show() : clearInterval(this.counting), 1000);
            """;

    HourLeft(SessionBoard board, Instant now) {
        addClassName("rcp-time-left");
        getElement().setAttribute("role", "timer");
        Span hour = new Span();
        hour.addClassName("figure");
        Span tight = new Span(Icon.WARNING.small(), new Span());
        tight.addClassName("tight");
        tight.getElement().setAttribute("role", "status");
        add(hour, new Span(), tight);
        long waiting = board.waiting().stream()
                .mapToLong(item -> Duration.ofMinutes(item.plannedMinutes()).toMillis())
                .sum();
        getElement()
                .executeJs(
                        COUNT,
                        (double) now.toEpochMilli(),
                        (double) board.meeting().end().toInstant().toEpochMilli(),
                        (double) waiting,
                        (double) board.running().map(item -> left(item, now)).orElse(0L),
                        Texts.text("rcp.live.left", "#"),
                        Texts.text("rcp.live.left.over", "#"),
                        board.running()
                                .filter(item -> item.runningSince() != null)
                                .isPresent(),
                        Texts.text("rcp.live.left.tight", "#"));
    }

    private static long left(SessionItem item, Instant now) {
        return Duration.ofMinutes(item.plannedMinutes())
                .minus(item.spentAt(now))
                .toMillis();
    }
}
