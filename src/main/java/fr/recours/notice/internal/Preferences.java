package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticePreferences;
import fr.recours.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps how each person wants to be told. */
@Service
@Transactional
class Preferences implements NoticePreferences {

    private final EntityManager entities;
    private final People people;
    private final QuietHours quietHours;

    Preferences(EntityManager entities, People people, QuietHours quietHours) {
        this.entities = entities;
        this.people = people;
        this.quietHours = quietHours;
    }

    NoticeHabits of(PersonId person) {
        Preference kept = entities.find(Preference.class, person.value());
        return kept == null ? NoticeHabits.USUAL : kept.habits();
    }

    @Override
    public NoticeHabits mine() {
        return of(people.current().id());
    }

    @Override
    public void choose(NoticeHabits habits) {
        entities.merge(new Preference(people.current().id().value(), habits));
    }

    @Override
    public LocalTime quietFrom() {
        return quietHours.from();
    }

    @Override
    public LocalTime quietUntil() {
        return quietHours.until();
    }
}
