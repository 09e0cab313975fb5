package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.Texts;
import java.time.Duration;
import java.time.Instant;

/** The time a case has taken against its planned minutes, in words too. Counts on in the browser; amber from 100 %, red from 115 %. */
final class SessionTimer extends Div {

    private static final String COUNT = """
            const start = performance.now();
            clearInterval(this.counting);
            const show = () => {
              const seconds = $0 + ($1 ? Math.floor((performance.now() - start) / 1000) : 0);
              const two = (n) => String(n).padStart(2, '0');
              this.firstElementChild.textContent = two(Math.floor(seconds / 60)) + ':' + two(seconds % 60);
              const pace = seconds >= $2 * 69 ? 2 : seconds >= $2 * 60 ? 1 : 0;
              this.dataset.pace = ['fits', 'full', 'over'][pace];
              const said = this.lastElementChild;
              const words = [$3, $4, $5][pace];
              if (said.textContent !== words) said.textContent = words;
            };
            show();
            if ($1) this.counting = setInterval(() => this.isConnected ? show() : clearInterval(this.counting), 1000);
            """;

    SessionTimer(SessionItem item, Instant now) {
        addClassName("rcp-timer");
        getElement().setAttribute("role", "timer");
        Duration spent = item.spentAt(now);
        Span figure = new Span("%02d:%02d".formatted(spent.toMinutes(), spent.toSecondsPart()));
        figure.addClassName("figure");
        Span pace = new Span();
        pace.addClassName("pace");
        pace.getElement().setAttribute("role", "status");
        add(figure, new Span(Texts.text("rcp.live.planned", item.plannedMinutes())), pace);
        getElement()
                .executeJs(
                        COUNT,
                        (int) spent.toSeconds(),
                        item.runningSince() != null,
                        item.plannedMinutes(),
                        Texts.text("rcp.live.pace.fits"),
                        Texts.text("rcp.live.pace.full"),
                        Texts.text("rcp.live.pace.over"));
    }
}
