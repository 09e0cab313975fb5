package fr.recours.ui.referral;

import fr.recours.referral.CaseNews;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import org.springframework.stereotype.Component;

/** What the page of a case asks beside the form's services. */
@Component
record CaseServices(
        FormServices form,
        ReferralDesk desk,
        ReferralHistory history,
        ExceptionalAccesses exceptional,
        CaseActions actions,
        FollowUpActions followUp,
        ConsultationActions consultation,
        CommentsBeside comments,
        CaseNews news,
        ProposedPanel proposed) {}
