package fr.recours.search.internal.screening;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Matcher;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeProposals;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.Proposal;
import fr.recours.search.Proposed;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes for a coordinator, of what the matcher finds eligible at that moment. */
@Service
class ProposalService implements ProgrammeProposals {

    private final CaseBase base;
    private final Programmes programmes;
    private final Matcher matcher;
    private final People people;
    private final Proposals proposals;
    private final Clock clock;

    ProposalService(CaseBase base, Programmes programmes, People people, Proposals proposals, Clock clock) {
        this.base = base;
        this.programmes = programmes;
        this.matcher = new Matcher(programmes.dictionary());
        this.people = people;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Proposal> of(String programme, Collection<ReferralId> cases) {
        coordinator();
        return proposals.of(programmes.require(programme), cases);
    }

    @Override
    @Transactional
    public Proposed propose(String programme, Collection<ReferralId> cases) {
        Person coordinator = coordinator();
        Programme known = programmes.require(programme);
        if (!known.isOpen()) {
            throw new RefusedException("screening.propose.refused.closed");
        }
        return proposals.write(coordinator, known, stillEligible(known.definition(), cases));
    }

    private Person coordinator() {
        Person person = people.current();
        if (!person.is(Role.COORDINATOR)) {
            throw new AccessDeniedException("refused");
        }
        return person;
    }

    /** What was listed may have changed since: those who are eligible still, or become so within a year as time passes. */
    private Map<ReferralId, Eligibility> stillEligible(ProgrammeDefinition programme, Collection<ReferralId> chosen) {
        List<ReferralId> ids = List.copyOf(new LinkedHashSet<>(chosen));
        List<CaseFile> now = base.facts(ids);
        LocalDate today = FrenchTime.today(clock);
        Map<ReferralId, Eligibility> still = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            Eligibility verdict = matcher.match(programme, now.get(i).withReferenceDate(today));
            LocalDate from = verdict.eligibleFrom();
            if (from != null && !from.isAfter(today.plus(ProgrammeScreening.HORIZON))) {
                still.put(ids.get(i), verdict);
            }
        }
        return still;
    }
}
