package fr.recours.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Locale;

/** The protocol's own words beside the rule as applied, one line a criterion; an open reading is flagged on its line. */
final class CriteriaTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    CriteriaTable(List<Criterion> criteria) {
        addClassName("rc-criteria");
        getHead()
                .add(new NativeTableRow(
                        head("programme.column.criterion"),
                        head("programme.column.text"),
                        head("programme.column.rule")));
        criteria.forEach(criterion -> getBody().add(row(criterion)));
    }

    private static NativeTableHeaderCell head(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(Criterion criterion) {
        return new NativeTableRow(name(criterion), words(criterion), rule(criterion));
    }

    private static NativeTableCell name(Criterion criterion) {
        Span label = new Span(Texts.text(criterion.label()));
        label.addClassName("rc-medium");
        Span id = new Span(criterion.id());
        id.addClassName("rc-code");
        Span kind = new Span(Texts.text(
                "programme.criterion.kind", ProgrammeWords.kind(criterion), ProgrammeWords.stage(criterion)));
        kind.addClassNames("rc-xs", "rc-3rd");
        return cell("rc-criterion-name", label, id, kind);
    }

    private static NativeTableCell words(Criterion criterion) {
        boolean english = Texts.language().getLanguage().equals("en");
        Paragraph text =
                new Paragraph(Texts.text("programme.quoted", english ? criterion.textEn() : criterion.textFr()));
        Span source = new Span(Texts.text("programme.source", criterion.sourceLine()));
        source.addClassNames("rc-xs", "rc-3rd");
        NativeTableCell cell = cell("rc-criterion-text", text, source);
        if (english) {
            Paragraph original = new Paragraph(criterion.textFr());
            original.getElement().setAttribute("lang", Locale.FRENCH.getLanguage());
            original.addClassNames("rc-xs", "rc-3rd");
            cell.add(original);
        }
        return cell;
    }

    private static NativeTableCell rule(Criterion criterion) {
        Pre code = new Pre(criterion.rule());
        code.addClassName("rc-mono");
        NativeTableCell cell = cell("rc-criterion-rule", new Paragraph(Texts.text(criterion.ruleSentence())), code);
        criterion.ambiguity().ifPresent(note -> cell.add(openReading(note)));
        return cell;
    }

    private static Div openReading(Bilingual note) {
        Div line = new Div(Icon.WARNING.small(), new Span(Texts.text(note)));
        line.addClassNames("rc-open-reading", "rc-xs", "rc-v", "rc-v-miss");
        return line;
    }

    private static NativeTableCell cell(String className, Component... content) {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName(className);
        cell.add(content);
        return cell;
    }
}
