package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.audit.AuditAction;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.PersonId;
import fr.recours.support.IntegrationTest;
import fr.recours.support.SignIn;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;

/** What the tests of referrals share: the service, people to act as, and the tables to look at. */
@IntegrationTest
abstract class ReferralTest {

    @Autowired
    protected Referrals referrals;

    @Autowired
    protected DraftDesk draftDesk;

    @Autowired
    protected People people;

    @Autowired
    protected JdbcClient jdbc;

    protected SignIn sign;

    @Autowired
    void accounts(UserDetailsService accounts) {
        sign = new SignIn(accounts);
    }

    /** A draft that could be submitted. */
    protected ReferralDraft draft(String writer) {
        return draft(writer, Written.complete());
    }

    protected ReferralDraft draft(String writer, DraftContent content) {
        return sign.get(writer, () -> written(referrals.open(), content));
    }

    /** A draft somebody typed for a physician. */
    protected ReferralDraft draftFor(String typist, String physician) {
        PersonId named = id(physician);
        return sign.get(typist, () -> written(draftDesk.openFor(named), Written.complete()));
    }

    private ReferralDraft written(ReferralId id, DraftContent content) {
        referrals.save(id, referrals.draft(id).revision(), content);
        return referrals.draft(id);
    }

    protected PersonId id(String person) {
        return sign.get(person, () -> people.current().id());
    }

    protected ReferralId submitted(String writer) {
        return submitted(writer, Written.complete());
    }

    protected ReferralId submitted(String writer, DraftContent content) {
        ReferralDraft draft = draft(writer, content);
        sign.as(writer, () -> referrals.submit(draft.id(), draft.revision()));
        return draft.id();
    }

    protected String stateOf(ReferralId id) {
        return jdbc.sql("select state from referral where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    protected int count(String table, ReferralId id) {
        return jdbc.sql("select count(*) from " + table + " where referral_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** Details of the audit rows on a referral, the oldest first. */
    protected List<String> audited(AuditAction action, UUID subject) {
        return jdbc.sql("select coalesce(detail, '') from audit_entry where action = ? and subject = ? order by seq")
                .param(action.name())
                .param(subject)
                .query(String.class)
                .list();
    }
}
