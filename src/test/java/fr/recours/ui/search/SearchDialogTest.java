package fr.recours.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.CaseSearch;
import fr.recours.search.Completion;
import fr.recours.search.internal.screening.HeldCases;
import fr.recours.support.DemoPeople;
import fr.recours.support.IntegrationTest;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithUserDetails;

/** What the box over every page says of an index that knows every case, and of one that does not yet. */
@IntegrationTest
@Import(HeldCases.Base.class)
class SearchDialogTest extends SpringBrowserlessTest {

    @Autowired
    private CaseLines lines;

    @Test
    @WithUserDetails(DemoPeople.VIDAL)
    void thatNothingIsFoundIsSaidOfAWholeIndexOnly() {
        assertThat(found(false))
                .contains(Texts.text("search.dialog.none"))
                .doesNotContain(Texts.text("search.building"));
        assertThat(found(true))
                .contains(Texts.text("search.building"))
                .doesNotContain(Texts.text("search.dialog.none"));
    }

    private String found(boolean building) {
        SearchDialog dialog = new SearchDialog(new NothingFound(building), lines);
        dialog.open();
        test(find(TextField.class, dialog).single()).setValue("rituximab");
        String text = dialog.getElement().getTextRecursively();
        dialog.close();
        return text;
    }

    /** An index in which no case answers. */
    private record NothingFound(boolean building) implements CaseSearch {

        @Override
        public CasePage search(CaseQuestion question) {
            return new CasePage(0, List.of(), Map.of(), Optional.empty(), List.of(), List.of(), building);
        }

        @Override
        public CasePage first(CaseQuestion question, int most) {
            return search(question);
        }

        @Override
        public List<Completion> complete(String text, int caret, String language) {
            return List.of();
        }

        @Override
        public String typed(CaseQuestion question, String language) {
            return question.text();
        }
    }
}
