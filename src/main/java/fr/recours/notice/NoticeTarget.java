package fr.recours.notice;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a message leads.
 *
 * @param subject the referral, meeting or message, where the topic needs one
 */
public record NoticeTarget(NoticeTopic topic, @Nullable UUID subject) {}
