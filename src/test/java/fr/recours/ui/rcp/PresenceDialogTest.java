package fr.recours.ui.rcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.SessionItem;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Specialty;
import fr.recours.support.DemoPeople;
import fr.recours.support.HeardCases;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who came: a guest without an account, and a conflict of interest declared in the room. */
@IntegrationTest
class PresenceDialogTest extends SpringBrowserlessTest {

    @Autowired
    private HeardCases heard;

    @Autowired
    private MeetingLife life;

    @Autowired
    private LiveMeeting live;

    @Autowired
    private Attendances attendances;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aGuestIsWelcomedByNameAndSpecialty() {
        MeetingId meeting = started(heard.scheduled());
        new PresenceDialog(attendances, meeting, null).open();

        test(find(Button.class).withTestId("guest-add").single()).click();
        TextField name = find(TextField.class).withTestId("guest-name").single();
        assertThat(name.isInvalid()).as("a guest has a name").isTrue();
        test(name).setValue("Dr Agathe Limouzy, Port-Aubry");
        @SuppressWarnings("unchecked")
        ComboBox<Specialty> specialty =
                find(ComboBox.class).withTestId("guest-specialty").single();
        specialty.setValue(Specialty.CARDIOLOGY);
        test(find(Button.class).withTestId("guest-add").single()).click();

        assertThat(attendances.of(meeting)).anySatisfy(attendee -> {
            assertThat(attendee.name()).isEqualTo("Dr Agathe Limouzy, Port-Aubry");
            assertThat(attendee.specialty()).isEqualTo(Specialty.CARDIOLOGY);
            assertThat(attendee.person()).isNull();
        });
        assertThat(find(Checkbox.class).withTestId("conflict").exists())
                .as("no case is being discussed")
                .isFalse();
    }

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void aConflictOfInterestIsDeclaredForTheCaseBeingDiscussedOnceAndForAll() {
        ReferralId id = heard.scheduled();
        MeetingId meeting = started(id);
        SessionItem item = live.board(meeting).items().stream()
                .filter(one -> one.referral().equals(id))
                .findFirst()
                .orElseThrow();
        live.open(item.id());
        Attendee first = attendances.of(meeting).getFirst();
        new PresenceDialog(attendances, meeting, item.id()).open();

        firstConflict().setValue(true);

        assertThat(attendances.conflicts(item.id())).containsExactly(first.person());
        assertThat(firstConflict().isReadOnly()).isTrue();
    }

    private Checkbox firstConflict() {
        return find(Checkbox.class).all().stream()
                .filter(box -> Texts.text("rcp.live.conflict").equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private MeetingId started(ReferralId id) {
        MeetingId meeting = heard.today(id);
        life.start(meeting, "");
        return meeting;
    }
}
