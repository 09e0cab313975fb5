package fr.recours.rcp.internal;

import java.time.Instant;
import java.time.YearMonth;

/** One month's meeting as the calendar wants it. */
record PlannedMeeting(YearMonth month, Instant startAt, Instant cutOff, Instant publishAt) {}
