package fr.recours.ui.triage;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import fr.recours.access.People;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.Meetings;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.PersonId;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import fr.recours.support.SubmittedCases;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the inbox share: cases in their states, the lines, and what is done from them. */
@IntegrationTest
abstract class TriageTest extends SpringBrowserlessTest {

    static final String COORDINATION = "@mathec.example.org";

    @Autowired
    protected SubmittedCases cases;

    @Autowired
    protected SignIn signIn;

    @Autowired
    protected LiveMeeting live;

    @Autowired
    protected Meetings meetings;

    @Autowired
    protected Referrals referrals;

    @Autowired
    protected ReferralDesk desk;

    @Autowired
    protected ReferralHistory history;

    @Autowired
    protected People people;

    @Autowired
    protected JdbcClient sql;

    ReferralId asked() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        desk.assign(
                referral, history.status(referral).revision(), people.current().id());
        desk.ask(
                referral,
                history.status(referral).revision(),
                new InformationOrder(
                        List.of(ItemOrder.question("Un donneur est-il connu ?")), desk.furthestAnswerDay()));
        return referral;
    }

    ReferralId accepted() {
        ReferralId referral = cases.submit(DemoPeople.KERBRAT);
        desk.assign(
                referral, history.status(referral).revision(), people.current().id());
        desk.accept(
                referral,
                history.status(referral).revision(),
                new TriageDecision(Urgency.ROUTINE, 9, Set.of(Specialty.HAEMATOLOGY)));
        return referral;
    }

    PersonId anotherCoordinator() {
        PersonId other = PersonId.random();
        sql.sql(
                        "insert into person (id, given_name, family_name, email, role, language, password_hash, enabled, version)"
                                + " values (?, 'Maud', 'Ferrandier', ?, 'COORDINATOR', 'fr', '', true, 0)")
                .params(other.value(), other + COORDINATION)
                .update();
        return other;
    }

    List<String> keys() {
        return find(Button.class).all().stream()
                .map(Component::getElement)
                .filter(element -> element.getAttribute("data-testid") != null
                        && element.getAttribute("data-testid").startsWith("act-"))
                .map(element -> element.getAttribute("data-testid") + "=" + element.getAttribute("data-key"))
                .toList();
    }

    void act(String testId) {
        test(find(Button.class).withTestId(testId).single()).click();
    }

    void confirm() {
        test(find(Button.class).withTestId("confirm").single()).click();
    }

    List<InboxLine> lines() {
        return find(InboxLine.class).all();
    }

    InboxLine line(ReferralId referral) {
        return lines().stream()
                .filter(line -> line.item().row().id().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    /** What the browser sends when the link of a line gets the focus. */
    static void focus(InboxLine line) {
        Element element = line.getElement();
        element.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(element, "focusin", JacksonUtils.createObjectNode()));
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
