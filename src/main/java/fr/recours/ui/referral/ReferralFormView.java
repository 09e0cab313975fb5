package fr.recours.ui.referral;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.HasKeys;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a draft is written: the form with its verdicts. A submitted referral opens its dossier instead. */
@Route("dossiers/:id/saisie")
@RolesAllowed({Roles.REFERRING_PHYSICIAN, Roles.DELEGATE, Roles.COORDINATOR})
@JavaScript("context://assets/referral/form.js")
@JavaScript("context://assets/referral/letter.js")
class ReferralFormView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar, HasKeys {

    private final FormServices services;
    private @Nullable ReferralForm form;

    ReferralFormView(FormServices services) {
        this.services = services;
        addClassName("rf");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReferralId id = ReferralParameter.of(event.getRouteParameters());
        Set<ReferralAction> allowed = services.referrals().allowedActions(id);
        if (allowed.contains(ReferralAction.EDIT)) {
            ReferralForm opened = new ReferralForm(services, id, allowed);
            form = opened;
            removeAll();
            add(opened);
        } else if (allowed.contains(ReferralAction.READ)) {
            event.forwardTo(ReferralLinks.file(id));
        } else {
            throw new NotFoundException();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("window.recoursForm.attach(this); window.recoursLetter.attach(this)");
    }

    @Override
    public Component bar() {
        return form == null ? new Div() : form.header();
    }

    @Override
    public List<PageKey> keys() {
        return Stream.of("F8", "A", "C", "X", "J", "K", "U")
                .map(key -> new PageKey(Texts.text("letter.key." + key), List.of(key)))
                .toList();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("form.title");
    }
}
