package fr.recours.ui.notice;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeFilter;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.Notices;
import fr.recours.notice.SecureAddresses;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/**
 * What was sent to whom, and whether it arrived. What somebody must see to stands first until they say that it is done. No
 * name of a patient: a message holds none.
 */
@Route(SentMessagesView.PATH)
@RolesAllowed({Roles.COORDINATOR, Roles.ADMINISTRATOR})
class SentMessagesView extends Div implements HasDynamicTitle {

    static final String PATH = "messages-envoyes";

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;

    private final transient Notices notices;
    private final transient SecureAddresses addresses;
    private final TextField words = new TextField(Texts.text("notice.sent.words"));
    private final Select<NoticeState> state = new Select<>();
    private final Select<NoticeChannel> channel = new Select<>();
    private final Checkbox tasks = new Checkbox(Texts.text("notice.sent.tasksOnly"));
    private final Panel list = new Panel().flush();

    SentMessagesView(Notices notices, SecureAddresses addresses) {
        this.notices = notices;
        this.addresses = addresses;
        addClassName("rc-page");
        int open = notices.tasks();
        add(
                new PageHeader(Texts.text("notice.sent.title"))
                        .withSubtitle(
                                open == 0 ? Texts.text("notice.sent.noTask") : Texts.text("notice.sent.tasks", open)),
                filters(),
                list);
        show();
    }

    private Div filters() {
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        words.setTestId("words");
        choices(state, "notice.sent.state", "notice.sent.anyState", NoticeState.values());
        choices(
                channel,
                "notice.sent.channel",
                "notice.sent.anyChannel",
                NoticeChannel.MAIL,
                NoticeChannel.SECURE_MAIL);
        tasks.setTestId("tasks-only");
        words.addValueChangeListener(change -> show());
        state.addValueChangeListener(change -> show());
        channel.addValueChangeListener(change -> show());
        tasks.addValueChangeListener(change -> show());
        Div row = new Div(words, state, channel, tasks);
        row.addClassName("rc-sent-filters");
        return row;
    }

    @SafeVarargs
    private static <E extends Enum<E>> void choices(Select<E> select, String label, String any, E... values) {
        select.setLabel(Texts.text(label));
        select.setItems(Arrays.asList(values));
        select.setItemLabelGenerator(value -> value == null ? Texts.text(any) : Texts.label(value));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text(any));
    }

    private void show() {
        list.body().removeAll();
        List<NoticeRow> rows = notices.latest(
                new NoticeFilter(state.getValue(), channel.getValue(), words.getValue(), tasks.getValue()), SHOWN);
        if (rows.isEmpty()) {
            list.with(new EmptyState(
                    Icon.SEND, Texts.text("notice.sent.none.title"), Texts.text("notice.sent.none.text")));
        }
        rows.forEach(row -> list.with(new SentLine(row, notices, addresses, this::show)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notice.sent.title");
    }
}
