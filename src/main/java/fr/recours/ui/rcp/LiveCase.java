package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.CaseComment;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralFile;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CaseBrief;
import fr.recours.ui.referral.CaseTitle;
import fr.recours.ui.referral.CommentsPanel;
import fr.recours.ui.referral.IdentityButton;
import fr.recours.ui.referral.ReferralLinks;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The case being discussed, for a projector: sex and age, disease, question, what changed since its last opinion, course,
 * verdicts. No name until it is asked for: the room is not alone.
 */
final class LiveCase extends Div {

    private final Div written = new Div();
    private transient List<CaseComment> comments;

    LiveCase(SessionItem item, AgendaCase shown, LiveServices services) {
        ReferralFile file = shown.file();
        addClassName("rcp-live-case");
        Paragraph question = new Paragraph(file.content().question());
        question.addClassName("question");
        add(head(item, shown, services), question);
        if (shown.kind() == AgendaItemKind.REDISCUSSION) {
            services.since().of(file).ifPresent(this::add);
        }
        add(
                new CaseBrief(file, services.programmes()),
                new LiveVerdicts(file.verdicts(), services.programmes()),
                written);
        if (item.carryOver() > 0) {
            add(new Paragraph(CarriedWords.of("rcp.live.carried", item.carryOver(), item.carriedFor())));
        }
        add(new Anchor(ReferralLinks.file(item.referral()), Texts.text("rcp.live.file")));
        add(new Paragraph(Texts.text(
                "rcp.live.presents", file.row().referrerName(), file.row().centreName())));
        add(services.similar().of(item.referral()));
        comments = shown.comments();
        write();
    }

    private static Div head(SessionItem item, AgendaCase shown, LiveServices services) {
        CaseFile facts = CaseBrief.judged(shown.file());
        Dictionary dictionary = services.programmes().dictionary();
        Span reference = new Span(item.reference());
        reference.addClassNames("rc-code", "reference");
        Div title = new Div(
                new H2(CaseTitle.of(facts, dictionary)), reference, new IdentityButton(services.cases(), item.id()));
        title.addClassName("title");
        Span disease = new Span(CaseTitle.disease(facts, dictionary).collect(Collectors.joining(" · ")));
        disease.addClassName("rc-2nd");
        return new Div(title, disease);
    }

    /** How many comments it shows. */
    int comments() {
        return comments.size();
    }

    void show(List<CaseComment> now) {
        comments = now;
        write();
    }

    private void write() {
        written.removeAll();
        if (!comments.isEmpty()) {
            written.add(new CommentsPanel(comments));
        }
    }
}
