package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.rcp.internal.papers.DecisionSheet;
import fr.recours.rcp.internal.papers.OpinionSheet;
import fr.recours.rcp.internal.papers.PaperMark;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralPeople;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.SealedTexts;
import org.springframework.stereotype.Component;

/** Reads what was signed, for papers: the sealed text itself, not what was made of it since. */
@Component
class SignedOpinions {

    private final SealedTexts texts;
    private final ReferralContacts contacts;
    private final People people;
    private final MeetingRepository meetings;
    private final MeetingSheets sheets;

    SignedOpinions(
            SealedTexts texts,
            ReferralContacts contacts,
            People people,
            MeetingRepository meetings,
            MeetingSheets sheets) {
        this.texts = texts;
        this.contacts = contacts;
        this.people = people;
        this.meetings = meetings;
        this.sheets = sheets;
    }

    DecisionSheet decision(OpinionEntity opinion) {
        return decision(read(opinion));
    }

    OpinionSheet sheet(OpinionEntity opinion, PaperMark mark) {
        SignedDocument said = read(opinion);
        ReferralPeople about = contacts.of(new ReferralId(opinion.referralId()));
        return new OpinionSheet(
                mark,
                sheets.of(meetings.findById(opinion.meetingId()).orElseThrow(NotFoundException::new)),
                said.reference(),
                people.require(about.contact().referrer()).displayName(),
                people.centre(about.centre()).name(),
                said.question(),
                said.history(),
                said.present(),
                decision(said),
                signature(opinion).sha256());
    }

    private static DecisionSheet decision(SignedDocument said) {
        return new DecisionSheet(said.content(), said.signerName(), said.signedAt(), said.version());
    }

    private SignedDocument read(OpinionEntity opinion) {
        return RcpJson.signed(
                texts.open(opinion.id(), Signing.DOCUMENT, signature(opinion).document()));
    }

    private static SealedSignature signature(OpinionEntity opinion) {
        return opinion.signature().orElseThrow(NotFoundException::new);
    }
}
