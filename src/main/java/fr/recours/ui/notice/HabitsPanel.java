package fr.recours.ui.notice;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticePace;
import fr.recours.notice.NoticePreferences;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;

/** How the reader wants to be told by mail. Each choice is kept at once. */
final class HabitsPanel extends Composite<Panel> {

    private static final long serialVersionUID = 1L;

    private final transient NoticePreferences preferences;
    private final RadioButtonGroup<NoticePace> pace = new RadioButtonGroup<>(Texts.text("notice.habits.pace"));
    private final Checkbox quiet = new Checkbox();

    HabitsPanel(NoticePreferences preferences) {
        this.preferences = preferences;
        NoticeHabits now = preferences.mine();
        pace.setItems(NoticePace.values());
        pace.setItemLabelGenerator(Texts::label);
        pace.setValue(now.pace());
        pace.setTestId("pace");
        quiet.setLabel(Texts.text(
                "notice.habits.quiet", Formats.time(preferences.quietFrom()), Formats.time(preferences.quietUntil())));
        quiet.setValue(now.quiet());
        quiet.setTestId("quiet");
        pace.addValueChangeListener(change -> keep());
        quiet.addValueChangeListener(change -> keep());
        Paragraph safety = new Paragraph(Texts.text("notice.habits.safety"));
        safety.addClassNames("rc-2nd", "rc-s");
        getContent().with(pace, quiet, safety).body().addClassName("rc-habits");
    }

    @Override
    protected Panel initContent() {
        return new Panel(Texts.text("notice.habits.title"));
    }

    private void keep() {
        preferences.choose(new NoticeHabits(pace.getValue(), quiet.getValue()));
        Notifications.success(Texts.text("notice.habits.kept"));
    }
}
