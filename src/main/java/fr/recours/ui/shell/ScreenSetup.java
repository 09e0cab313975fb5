package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives each new page its language, its colours and its way to fail. */
@Component
class ScreenSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Languages languages;

    ScreenSetup(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::firstPaint);
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(Languages.fromBrowser(init.getRequest()));
            init.getSession().setErrorHandler(new ListenerFailures());
        });
        event.getSource().addUIInitListener(init -> speak(init.getUI()));
        event.getSource()
                .setSystemMessagesProvider(info -> messages(Languages.fromBrowser(VaadinRequest.getCurrent())));
    }

    private void speak(UI ui) {
        Locale language = languages.resolve(ui.getSession(), VaadinRequest.getCurrent());
        ui.getSession().setLocale(language);
        ui.setLocale(language);
        ui.getReconnectDialogConfiguration().setDialogText(I18NProvider.translate(language, "shell.reconnecting"));
        ui.getReconnectDialogConfiguration()
                .setDialogTextGaveUp(I18NProvider.translate(language, "shell.connectionLost"));
    }

    private void firstPaint(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        Element html = page.getDocument().children().first();
        if (html != null) {
            html.attr(
                    "lang",
                    languages.resolve(VaadinSession.getCurrent(), request).getLanguage());
            ColourTheme.of(request).paint(html);
        }
    }

    private static SystemMessages messages(Locale language) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(I18NProvider.translate(language, "shell.sessionExpired.title"));
        messages.setSessionExpiredMessage(I18NProvider.translate(language, "shell.sessionExpired.text"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption(I18NProvider.translate(language, "shell.internalError.title"));
        messages.setInternalErrorMessage(I18NProvider.translate(language, "shell.internalError.text"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(I18NProvider.translate(language, "shell.cookies.title"));
        messages.setCookiesDisabledMessage(I18NProvider.translate(language, "shell.cookies.text"));
        return messages;
    }
}
