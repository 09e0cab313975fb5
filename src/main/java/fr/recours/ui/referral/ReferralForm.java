package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.NextQuestions;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.referral.Urgency;
import fr.recours.search.Suggestion;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.TabLists;
import fr.recours.ui.kit.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of one draft: sections in the middle, verdicts at the right; after each change all is counted and judged again. */
final class ReferralForm extends Div {

    private final FormServices services;
    private final DraftKeeper keeper;
    private final FormSections sections;
    private final SectionList list;
    private final EligibilityPanel panel;
    private final FormHeader header;
    private final SaveTrouble trouble;
    private final SubmissionProblems problems;
    private final VerdictDock dock;
    private final OnBehalf behalf;
    private final LetterDesk letter;
    private final LetterColumn letterColumn;
    private final LetterInvite invite = new LetterInvite(this::startLetter);
    private final Tab letterTab = new Tab(Texts.text("form.tab.letter"));
    private final Tab data = new Tab(Texts.text("form.tab.data"));
    private final Tab eligibility = new Tab(Texts.text("form.tab.eligibility"));

    private final Tabs tabs = TabLists.mended(new Tabs(letterTab, data, eligibility));
    private @Nullable Notification refusal;
    private Urgency aimedAs = Urgency.ROUTINE;

    ReferralForm(FormServices services, ReferralId id, Set<ReferralAction> allowed) {
        this.services = services;
        keeper = new DraftKeeper(services.referrals(), id);
        aimAtNextMeeting();
        letter = new LetterDesk(services.letterReader(), services.programmes().dictionary(), keeper);
        FormDesk desk =
                new FormDesk(keeper, services.programmes().dictionary(), services.controls(), letter, services.clock());
        sections = new FormSections(desk, services);
        list = new SectionList(sections.boxes());
        panel = new EligibilityPanel(
                services.meetingDays(), services.programmes().dictionary());
        MainAct act = allowed.contains(ReferralAction.SUBMIT)
                ? new MainAct("form.submit", "form.submit.short", "submit", this::submit)
                : new MainAct("behalf.handOver", "behalf.handOver.short", "hand-over", this::handOver);
        header = new FormHeader(keeper.reference(), act);
        if (allowed.contains(ReferralAction.DISCARD)) {
            sections.add(new DiscardButton(services, keeper, this::refresh));
        }
        dock = new VerdictDock(act);
        behalf = new OnBehalf(services.people());
        if (allowed.contains(ReferralAction.NAME_PHYSICIAN)) {
            behalf.choosing(services.drafts().physicians(), keeper.owner(), this::nameFor);
        }
        trouble = new SaveTrouble(
                () -> reload(true), () -> reload(false), this::retry, () -> ReferralLinks.openFile(keeper.id()));
        problems = new SubmissionProblems(desk, sections);
        letter.connect(desk::change, sections::follow, sections::correct);
        letterColumn = new LetterColumn(letter, this::refresh);
        desk.afterChange(this::refresh);
        addClassName("rf-form");
        Div middle = new Div(trouble, behalf, invite, sections);
        middle.addClassName("rf-middle");
        add(tabs(), letterColumn, list, middle, panel, dock);
        list.onShowAll(() -> {
            sections.showAll();
            refresh();
        });
        refresh();
    }

    /** Opens the place for a letter beside the form; on a phone its page. */
    private void startLetter() {
        tabs.setSelectedTab(letterTab);
        letterColumn.startWriting();
        showLetter(true);
    }

    private void showLetter(boolean used) {
        if (used) {
            addClassName("has-letter");
        }
        invite.setVisible(!hasClassName("has-letter"));
    }

    /** On a phone the letter, the data and the verdicts are three pages. */
    private Tabs tabs() {
        tabs.setSelectedTab(data);
        tabs.addClassNames("rf-tabs");
        tabs.addSelectedChangeListener(event -> {
            setClassName("shows-eligibility", event.getSelectedTab() == eligibility);
            setClassName("shows-letter", event.getSelectedTab() == letterTab);
        });
        return tabs;
    }

    FormHeader header() {
        return header;
    }

    /** A draft is judged at the date of the meeting it would be placed on now. */
    private void aimAtNextMeeting() {
        aimedAs = keeper.content().urgency();
        services.meetings()
                .nextWithRoom(aimedAs, AgendaItemKind.NEW.defaultMinutes())
                .ifPresent(meeting -> {
                    LocalDate date = meeting.start().toLocalDate();
                    keeper.adjust(content -> Contents.withFacts(content, facts -> facts.withReferenceDate(date)));
                });
    }

    private void refresh() {
        refresh(true);
    }

    /** @param left whether what was typed last is left */
    private void refresh(boolean left) {
        if (keeper.content().urgency() != aimedAs) {
            aimAtNextMeeting(); // an urgent case finds room where a routine one does not
        }
        CaseFile facts = keeper.caseFile();
        List<Suggestion> suggestions = services.suggestions().suggest(facts, Contents.words(keeper.content()));
        NextQuestions next = services.programmes().nextQuestions(facts);
        sections.propose();
        letterColumn.refresh();
        showLetter(letterColumn.isUsed());
        List<Eligibility> verdicts =
                suggestions.stream().map(Suggestion::eligibility).toList();
        sections.draw(Washouts.of(facts, verdicts, services.programmes()::judge));
        panel.show(suggestions, next, facts.referenceDate());
        dock.show(suggestions);
        sections.need(NeededElements.of(suggestions));
        sections.ask(AskFirst.questions(next));
        sections.judge(CaseDoubts.of(services.programmes().checks().of(facts)), left);
        if (problems.areShown()) {
            problems.follow(services.referrals().problems(keeper.content()));
        }
        list.refresh();
        header.show(keeper, sections.progress());
        trouble.show(keeper.state());
        behalf.show(keeper.owner());
    }

    private void reload(boolean keepChanges) {
        keeper.reload(keepChanges, now());
        aimAtNextMeeting();
        sections.show();
        letterColumn.show();
        refresh();
    }

    private void retry() {
        keeper.save(now());
        refresh();
    }

    private void submit() {
        if (refusal != null) {
            refusal.close(); // what it said is judged anew
        }
        if (problems.showRefusedFields()) {
            list.refresh();
            refusal = Notifications.refused(Texts.text("form.submit.unreadable"));
            return;
        }
        try {
            if (keeper.submit(now())) {
                Notifications.success(Texts.text("form.submitted"));
                ReferralLinks.openFile(keeper.id());
                return;
            }
        } catch (SubmissionRefusedException refused) {
            List<String> elsewhere = problems.show(refused.problems());
            refusal = Notifications.refused(
                    Texts.text("form.submit.refused") + (elsewhere.isEmpty() ? "" : " " + String.join(" ", elsewhere)));
        }
        refresh();
    }

    private void nameFor(PersonId physician) {
        keeper.nameFor(services.drafts(), physician, now());
        refresh();
    }

    /** What is missing is the physician's to judge: nothing stands in the way. */
    private void handOver() {
        try {
            if (keeper.handOver(services.drafts(), now())) {
                Notifications.success(Texts.text(
                        "behalf.handOver.done",
                        services.people().require(keeper.owner().physician()).displayName()));
            }
        } catch (RefusedException nobodyNamed) {
            Notifications.refused(Texts.text(nobodyNamed.messageKey()));
        }
        refresh();
    }

    private Instant now() {
        return services.clock().instant();
    }
}
