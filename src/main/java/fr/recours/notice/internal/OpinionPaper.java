package fr.recours.notice.internal;

import java.util.Optional;
import java.util.UUID;

/** The signed opinion as a paper, for secure mail only. */
interface OpinionPaper {

    /** As a PDF; none while that opinion has no paper. */
    Optional<byte[]> of(UUID opinion, NoticeLanguage language);
}
