package fr.recours.rcp;

import fr.recours.referral.Specialty;
import org.jspecify.annotations.Nullable;

/**
 * Somebody without an account who came.
 *
 * @param name as the minutes will give it, with title and town; at most 200 characters
 */
public record Guest(String name, @Nullable Specialty specialty, boolean physician) {}
