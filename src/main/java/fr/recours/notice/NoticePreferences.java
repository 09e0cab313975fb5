package fr.recours.notice;

import java.time.LocalTime;

/** How the signed-in person wants to be told. */
public interface NoticePreferences {

    NoticeHabits mine();

    void choose(NoticeHabits habits);

    /** When the quiet hours of this installation begin, by Paris time. */
    LocalTime quietFrom();

    LocalTime quietUntil();
}
