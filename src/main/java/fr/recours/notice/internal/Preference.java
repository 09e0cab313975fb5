package fr.recours.notice.internal;

import fr.recours.notice.NoticeHabits;
import fr.recours.notice.NoticePace;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How one person wants to be told. */
@Entity
@Table(name = "notice_preference")
class Preference {

    @Id
    private UUID personId;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticePace pace;

    private boolean quiet;

    @SuppressWarnings("NullAway.Init")
    protected Preference() {}

    Preference(UUID personId, NoticeHabits habits) {
        this.personId = personId;
        this.pace = habits.pace();
        this.quiet = habits.quiet();
    }

    NoticeHabits habits() {
        return new NoticeHabits(pace, quiet);
    }
}
