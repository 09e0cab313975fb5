package fr.recours.referral;

import java.util.List;

/** The doctors whose accounts are still to be opened. The invitation goes out by itself once there is one. */
public interface AwaitedDoctors {

    /** By reference, of the cases under way; for the coordination. */
    List<AwaitedDoctor> all();
}
