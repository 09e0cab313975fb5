package fr.recours.notice;

import org.jspecify.annotations.Nullable;

/**
 * Which messages of the list are wanted.
 *
 * @param channel null for all but those of the portal itself
 * @param words part of a reference or of an address; empty for any
 * @param tasksOnly only those somebody must see to
 */
public record NoticeFilter(
        @Nullable NoticeState state, @Nullable NoticeChannel channel, String words, boolean tasksOnly) {

    public static final NoticeFilter ALL = new NoticeFilter(null, null, "", false);
}
