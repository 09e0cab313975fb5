package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentType;
import fr.recours.ui.kit.FileHost;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;

/** A document in the page: a PDF in the browser's own reader, a picture as it is. */
final class DocumentViewer extends Dialog {

    DocumentViewer(CaseDocument document, FileHost host, DocumentLink link, Runnable onDownload) {
        String name = document.name().isEmpty() ? Texts.label(document.kind()) : document.name();
        addClassName("rf-viewer");
        setTestId("document-viewer");
        setHeaderTitle(name);
        Button download = new Button(Texts.text("document.save"), Icon.DOWNLOAD.small(), click -> onDownload.run());
        download.addThemeVariants(ButtonVariant.TERTIARY);
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.setAriaLabel(Texts.text("action.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addThemeName("icon");
        close.setTestId("document-viewer-close");
        download.setVisible(document.savable());
        getHeader().add(download, close);
        Component content = content(document, name);
        host.lead(content, "src", link);
        add(content);
        if (document.type() == DocumentType.DOCX) {
            getFooter().add(new Span(Texts.text("document.preview")));
        } else if (document.type() == DocumentType.DICOM) {
            getFooter().add(new Span(Texts.text("document.previewDicom")));
        }
    }

    private static Component content(CaseDocument document, String name) {
        if (document.shownAs() == DocumentType.PDF) {
            IFrame frame = new IFrame();
            frame.getElement().setAttribute("title", name);
            frame.addClassName("rf-viewer-frame");
            return frame;
        }
        Image image = new Image();
        image.setAlt(name);
        image.addClassName("rf-viewer-image");
        return image;
    }
}
