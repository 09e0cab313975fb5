package fr.recours.rcp;

import fr.recours.referral.Specialty;
import fr.recours.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody with an account who came and is no member: the referrer of a case, an expert asked for one. */
public record KnownGuest(PersonId person, @Nullable Specialty specialty, boolean physician) {}
