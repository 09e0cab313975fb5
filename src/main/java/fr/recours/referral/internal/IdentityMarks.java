package fr.recours.referral.internal;

import fr.recours.referral.FileIdentity;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a document's file was found to say of the patient, and what was chosen about it. */
@Embeddable
class IdentityMarks {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 10)
    private FileIdentity fileIdentity = FileIdentity.NONE;

    private boolean writtenOn;

    /**
     * What a check found. Only what the file says now counts: what was to be taken out is gone when it says nothing any more.
     *
     * @param identified whether its fields say who the patient is
     * @param mayBeWrittenOn whether names may stand in its picture; in one that was looked at they do not, because no check changes it
     * @param first whether it was never checked before
     */
    void found(boolean identified, boolean mayBeWrittenOn, boolean first) {
        writtenOn = mayBeWrittenOn && (first || writtenOn);
        fileIdentity = switch (fileIdentity) {
            case KEPT -> identified ? FileIdentity.KEPT : FileIdentity.NONE;
            case REMOVED -> identified ? FileIdentity.ASKED : FileIdentity.REMOVED;
            case ASKED, NONE -> identified ? FileIdentity.ASKED : FileIdentity.NONE;
        };
    }

    void keep() {
        fileIdentity = FileIdentity.KEPT;
    }

    /** To be confirmed by the check that follows. */
    void remove() {
        fileIdentity = FileIdentity.REMOVED;
    }

    /** Somebody who may know saw that no name stands in its picture. */
    void lookedAt() {
        writtenOn = false;
    }

    /** Whether the file as it lies may say who the patient is. */
    boolean mayName() {
        return fileIdentity.isLeft() || writtenOn;
    }

    FileIdentity identity() {
        return fileIdentity;
    }

    /** Whether names may stand in its picture, and nobody said that there are none. */
    boolean writtenOn() {
        return writtenOn;
    }
}
