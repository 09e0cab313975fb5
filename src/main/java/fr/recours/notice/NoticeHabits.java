package fr.recours.notice;

/**
 * How a person wants to be told.
 *
 * @param quiet no mail between the evening and the morning
 */
public record NoticeHabits(NoticePace pace, boolean quiet) {

    public static final NoticeHabits USUAL = new NoticeHabits(NoticePace.AT_ONCE, false);
}
