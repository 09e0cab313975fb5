package fr.recours.ui.programme;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import fr.recours.matching.Warning;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** What a programme tells with its verdict without changing it, one line a warning: where from, the words, when. */
final class WarningsTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    WarningsTable(List<Warning> warnings) {
        addClassName("rc-criteria");
        getHead()
                .add(new NativeTableRow(
                        head("programme.column.source"),
                        head("programme.column.warning"),
                        head("programme.column.rule")));
        warnings.forEach(warning -> getBody().add(row(warning)));
    }

    private static NativeTableHeaderCell head(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(Texts.text(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static NativeTableRow row(Warning warning) {
        Pre code = new Pre(warning.rule());
        code.addClassName("rc-mono");
        NativeTableCell rule = new NativeTableCell();
        rule.add(new Paragraph(Texts.text(warning.ruleSentence())), code);
        return new NativeTableRow(
                new NativeTableCell(warning.source()), new NativeTableCell(Texts.text(warning.text())), rule);
    }
}
