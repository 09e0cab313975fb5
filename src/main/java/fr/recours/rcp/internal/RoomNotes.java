package fr.recours.rcp.internal;

import fr.recours.rcp.OpinionContent;
import fr.recours.shared.SealedTexts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the room has written of an opinion before its case is concluded; sealed. */
@Component
class RoomNotes {

    private static final String NOTES = "notes";

    private final SealedTexts texts;

    RoomNotes(SealedTexts texts) {
        this.texts = texts;
    }

    /** @param item held by the caller */
    void keep(AgendaItemEntity item, OpinionContent seen, OpinionContent written) {
        OpinionContent kept = read(item).orElse(seen);
        item.note(texts.seal(item.id(), NOTES, RcpJson.write(SharedOpinion.merge(seen, kept, written))));
    }

    Optional<OpinionContent> read(AgendaItemEntity item) {
        return Optional.ofNullable(item.notes()).map(kept -> RcpJson.content(texts.open(item.id(), NOTES, kept)));
    }
}
