package fr.recours.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a message leads.
 *
 * @param subject the referral, meeting, message or {@link fr.recours.programme.Programme#id programme}, where the topic needs one
 */
public record NoticeTarget(NoticeTopic topic, @Nullable UUID subject) {}
