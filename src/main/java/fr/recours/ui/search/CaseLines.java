package fr.recours.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Urgency;
import fr.recours.search.CaseHit;
import fr.recours.search.Extract;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A case that was found, in a line: which, where it is, its key figures, and where the words stand. */
@Component
class CaseLines {

    private static final List<String> FIGURES = List.of("mrss", "fvc_pct", "dlco_pct", "selena_sledai");
    private static final String NO_BREAK = "\u00A0";

    private final Programmes programmes;

    CaseLines(Programmes programmes) {
        this.programmes = programmes;
    }

    Div of(CaseHit hit) {
        ReferralRow row = hit.found().row();
        Anchor link = new Anchor(ReferralLinks.file(row.id()), row.reference());
        link.addClassName("rc-code");
        link.getElement().setAttribute("data-hit", "");
        Div head = new Div(link, StatusBadge.of(row.state()));
        if (row.urgency() == Urgency.URGENT) {
            head.add(StatusBadge.of(row.urgency()));
        }
        Span centre = new Span(row.centreName());
        centre.addClassName("sr-centre");
        head.add(centre);
        head.addClassName("sr-head");
        Div line = new Div(head, figures(hit.found().content().facts()));
        hit.extracts().forEach(extract -> line.add(quote(extract)));
        line.addClassName("sr-hit");
        line.setTestId("hit");
        return line;
    }

    private Div figures(CaseFile facts) {
        Div figures = new Div();
        figures.addClassName("sr-figures");
        facts.latest("disease")
                .flatMap(seen -> seen.value().as(Value.Code.class))
                .flatMap(code -> programmes.dictionary().require("disease").option(code.code()))
                .ifPresent(option -> figures.add(new Span(Texts.text(option.label()))));
        FIGURES.forEach(key -> figure(facts, key).ifPresent(text -> figures.add(new Span(text))));
        return figures;
    }

    private Optional<String> figure(CaseFile facts, String key) {
        DataElement element = programmes.dictionary().require(key);
        return facts.latest(key)
                .map(Observation::value)
                .flatMap(value -> value.as(Value.Quantity.class))
                .map(quantity -> {
                    String unit = quantity.unit() == null ? element.unit() : quantity.unit();
                    return Texts.text("search.figure." + key)
                            + NO_BREAK
                            + NumberFormat.getInstance(Texts.language()).format(quantity.number())
                            + ("%".equals(unit) ? NO_BREAK + unit : "");
                });
    }

    private static Div quote(Extract extract) {
        Span where = new Span(Texts.text("search.where." + extract.where()));
        where.addClassName("sr-where");
        Element words = new Element("span");
        for (Extract.Piece piece : extract.pieces()) {
            words.appendChild(
                    piece.marked() ? new Element("mark").setText(piece.text()) : Element.createText(piece.text()));
        }
        Div quote = new Div(where);
        quote.getElement().appendChild(words);
        quote.addClassName("sr-quote");
        return quote;
    }
}
