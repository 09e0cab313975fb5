package fr.recours.programme.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.matching.CaseChecks;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Matcher;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Questioner;
import fr.recours.programme.Programme;
import fr.recours.programme.Programme.Places;
import fr.recours.programme.ProgrammeStatusChanged;
import fr.recours.programme.Programmes;
import fr.recours.programme.StatusOrder;
import fr.recours.programme.internal.ProgrammeStore.StatusRow;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges in memory; asks the database for nothing but the statuses. */
@Service
class ProgrammeService implements Programmes {

    private final DefinitionRegister register;
    private final ProgrammeStore store;
    private final Dictionary dictionary;
    private final CaseChecks checks;
    private final Matcher matcher;
    private final Questioner questioner;
    private final People people;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProgrammeService(
            DefinitionRegister register,
            ProgrammeStore store,
            Dictionary dictionary,
            People people,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.dictionary = dictionary;
        this.checks = new CaseChecks(dictionary);
        this.matcher = new Matcher(dictionary);
        this.questioner = new Questioner(dictionary);
        this.people = people;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Programme> all() {
        Map<String, StatusRow> statuses = store.statuses();
        return register.definitions().stream()
                .map(definition -> programme(definition, statuses.get(definition.code())))
                .toList();
    }

    private static Programme programme(ProgrammeDefinition definition, @Nullable StatusRow row) {
        if (row == null) {
            throw new IllegalStateException("programme " + definition.code() + " has no status");
        }
        return new Programme(definition, row.status(), row.since(), row.places(), row.reason(), row.by());
    }

    @Override
    public Programme require(String code) {
        return all().stream()
                .filter(programme -> programme.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public List<String> problems() {
        return register.problems();
    }

    @Override
    public List<String> warnings() {
        return register.warnings();
    }

    @Override
    public Dictionary dictionary() {
        return dictionary;
    }

    @Override
    public CaseChecks checks() {
        return checks;
    }

    @Override
    public List<Eligibility> judge(CaseFile caseFile) {
        return matcher.match(register.definitions(), caseFile);
    }

    @Override
    public Eligibility judge(String code, CaseFile caseFile) {
        return matcher.match(definition(code), caseFile);
    }

    @Override
    public List<Eligibility> judge(Collection<String> codes, CaseFile caseFile) {
        Set<String> wanted = Set.copyOf(codes);
        return matcher.match(
                register.definitions().stream()
                        .filter(definition -> wanted.contains(definition.code()))
                        .toList(),
                caseFile);
    }

    @Override
    public NextQuestions nextQuestions(CaseFile caseFile) {
        Map<String, StatusRow> statuses = store.statuses();
        return questioner.next(
                register.definitions(),
                definition ->
                        programme(definition, statuses.get(definition.code())).isOpen(),
                caseFile);
    }

    private ProgrammeDefinition definition(String code) {
        return register.definitions().stream()
                .filter(definition -> definition.code().equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    @Transactional
    public void setStatus(String code, StatusOrder order) {
        Person person = people.current();
        if (!person.is(Role.COORDINATOR)) {
            throw new AccessDeniedException("refused");
        }
        check(order);
        Programme before = require(code);
        store.setStatus(code, order, person.id());
        trail.record(new AuditEntry(
                person.id(),
                person.role().name(),
                person.centreId(),
                AuditAction.PROGRAMME_CHANGED,
                null,
                code + ">" + order.status()));
        if (before.status() != order.status()) {
            events.publishEvent(new ProgrammeStatusChanged(code, order.status()));
        }
    }

    private void check(StatusOrder order) {
        if (order.reason().isBlank()) {
            throw new RefusedException("programme.refused.reason");
        }
        if (order.since().isAfter(FrenchTime.today(clock))) {
            throw new RefusedException("programme.refused.since");
        }
        Places places = order.places();
        if (places != null && places.taken() > places.total()) {
            throw new RefusedException("programme.refused.places");
        }
    }
}
