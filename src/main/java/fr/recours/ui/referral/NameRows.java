package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Span;
import fr.recours.referral.IdentityStatus;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The two lines of the patient's name, with what the letter offers for each, and below them how sure the identity is. */
final class NameRows {

    private record Line(NameProposal.Part part, TextRow row, ProposalSpot<NameProposal> offers) {}

    private final FormDesk desk;
    private final List<Line> lines;
    private final ChoiceRow<IdentityStatus> status;

    /** @param section where they stand, before its other lines */
    NameRows(FormDesk desk, ElementSection section) {
        this.desk = desk;
        lines = Stream.of(NameProposal.Part.values())
                .map(part -> line(part, section))
                .toList();
        status = new ChoiceRow<>(
                desk,
                section,
                "patient.identityStatus",
                Texts.text("form.identityStatus"),
                Texts.text("form.identityStatus.hint"),
                IdentityStatus.class,
                content -> content.patient().status(),
                (content, known) ->
                        Contents.withPatient(content, content.patient().withStatus(known)));
        section.addLeading(status);
        section.offer(() -> desk.letter().all(NameProposal.class));
    }

    private Line line(NameProposal.Part part, ElementSection section) {
        TextRow row = new TextRow(
                desk,
                section,
                part.line(),
                Texts.text(part.label()),
                null,
                part::of,
                part::in,
                typed -> Optional.empty());
        ProposalSpot<NameProposal> offers = new ProposalSpot<>(
                desk.letter(),
                offered -> Texts.text("letter.of", Texts.text(part.label()), offered.text()),
                offered -> List.of(shown(offered)));
        row.setBelow(offers);
        row.getElement().setAttribute("data-quoted", part.line());
        section.addLeading(row);
        return new Line(part, row, offers);
    }

    private static Span shown(NameProposal offered) {
        Span name = new Span(offered.text());
        name.addClassName("rc-medium");
        return name;
    }

    /** Shows what the letter offers. */
    void propose() {
        lines.forEach(line -> line.offers()
                .show(desk.letter().all(NameProposal.class).stream()
                        .filter(offered -> offered.part() == line.part())
                        .toList()));
    }

    /** Shows again the lines of these places. */
    void show(Set<String> places) {
        lines.stream().filter(line -> places.contains(line.part().line())).forEach(line -> line.row()
                .show());
    }

    void show() {
        lines.forEach(line -> line.row().show());
        status.show();
    }
}
