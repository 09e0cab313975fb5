package fr.recours.ui.referral;

import org.jspecify.annotations.Nullable;

/** A field that can be told what is wrong with it. */
interface Troubled {

    /** Says what to do at the field; {@code null} when all is well. */
    void complain(@Nullable String message);

    /** Whether what stands in it cannot be taken. */
    boolean refused();

    void focus();

    SectionBox section();
}
