package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.Quorum;
import fr.recours.referral.Specialty;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.Arrays;

/** Who may decide about the case, by specialty, whether that makes a quorum, and which specialty the case asks for is absent: in words, not by hue alone. */
final class QuorumBar extends Div {

    QuorumBar(Quorum quorum) {
        addClassName("rcp-quorum");
        getElement().setAttribute("role", "status").setAttribute("aria-label", Texts.text("rcp.live.quorum.label"));
        Span verdict = new Span(
                (quorum.reached() ? Icon.MET : Icon.NOT_MET).create(),
                new Span(Texts.text(quorum.reached() ? "rcp.live.quorum" : "rcp.live.quorum.lost")));
        verdict.addClassName(quorum.reached() ? "reached" : "lost");
        add(verdict);
        Arrays.stream(Specialty.values())
                .filter(quorum.present()::containsKey)
                .map(specialty -> new Span(
                        Texts.label(specialty) + "\u00a0" + quorum.present().getOrDefault(specialty, 0)))
                .forEach(this::add);
        Arrays.stream(Specialty.values())
                .filter(quorum.absent()::contains)
                .map(specialty -> new Span(
                        Icon.WARNING.small(), new Span(Texts.text("rcp.live.quorum.asked", Texts.label(specialty)))))
                .forEach(asked -> {
                    asked.addClassName("asked");
                    add(asked);
                });
    }
}
