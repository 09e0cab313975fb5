package fr.recours.referral;

import fr.recours.shared.PersonId;
import java.util.UUID;

/** How often a reminder reached its reader. Told by the module that sends them. */
public interface DeliveredReminders {

    /** How many reminders of a request for information were delivered to this person. */
    int of(UUID request, PersonId referrer);
}
