package fr.recours.referral.internal;

import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.referral.DeclineDecision;
import fr.recours.referral.DeclineReason;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.shared.FrenchTime;
import fr.recours.support.DemoPeople;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the work on submitted referrals share. */
abstract class DeskTest extends ReferralTest {

    static final TriageDecision NINE_MINUTES =
            new TriageDecision(Urgency.ROUTINE, 9, Set.of(Specialty.HAEMATOLOGY, Specialty.RHEUMATOLOGY));

    @Autowired
    protected ReferralDesk desk;

    @Autowired
    protected ReferralHistory history;

    @Autowired
    protected Clock clock;

    protected LocalDate today() {
        return FrenchTime.today(clock);
    }

    protected ReferralStatus status(ReferralId id) {
        return sign.get(DemoPeople.VIDAL, () -> history.status(id));
    }

    /** A submitted case its coordinator took up. */
    protected ReferralId inTriage() {
        ReferralId id = submitted(DemoPeople.KERBRAT);
        sign.as(
                DemoPeople.VIDAL,
                () -> desk.assign(
                        id, history.status(id).revision(), people.current().id()));
        return id;
    }

    /** A case whose referrer is asked for two data, a document and an answer. */
    protected ReferralId asked() {
        ReferralId id = inTriage();
        sign.as(DemoPeople.VIDAL, () -> desk.ask(id, history.status(id).revision(), order()));
        return id;
    }

    protected InformationOrder order() {
        return new InformationOrder(
                List.of(
                        ItemOrder.element("dlco_pct"),
                        ItemOrder.element("mrss"),
                        ItemOrder.document("Compte rendu du scanner"),
                        ItemOrder.question("Un donneur familial est-il connu ?")),
                today().plusDays(14));
    }

    protected ReferralId scheduled() {
        ReferralId id = inTriage();
        sign.as(DemoPeople.VIDAL, () -> desk.accept(id, history.status(id).revision(), NINE_MINUTES));
        return id;
    }

    protected ReferralId declined() {
        ReferralId id = inTriage();
        sign.as(DemoPeople.VIDAL, () -> desk.decline(id, history.status(id).revision(), decline()));
        return id;
    }

    protected DeclineDecision decline() {
        return new DeclineDecision(
                DeclineReason.STANDARD_CARE_FIRST,
                "Aucun traitement de fond n'a encore été essayé.",
                "Centre de référence régional",
                id(DemoPeople.MAUBERT));
    }

    protected RequestedItemId item(ReferralId id, int position) {
        return status(id).request().orElseThrow().items().get(position).id();
    }

    protected static ItemAnswer dlco(String percent) {
        return ItemAnswer.of(new Observation(
                "dlco_pct", new Value.Quantity(new BigDecimal(percent)), PartialDate.of(LocalDate.of(2026, 1, 8))));
    }
}
