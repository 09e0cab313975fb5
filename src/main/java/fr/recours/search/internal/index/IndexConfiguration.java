package fr.recours.search.internal.index;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseFeed;
import fr.recours.search.internal.facts.FactFields;
import fr.recours.search.internal.facts.Standings;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.SealedBytes;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndexProperties.class)
class IndexConfiguration {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 15);

    @Bean
    Cases indexedCases(CaseFeed feed, Programmes programmes, SealedBytes seal, Clock clock) {
        FactFields facts = new FactFields(programmes.dictionary(), definitions(programmes), seal);
        // a screening asks what is known today, not on the day of the meeting
        return new Cases(
                feed,
                new CaseDocuments(
                        (caseFile, meeting) -> facts.of(caseFile, FrenchTime.today(clock)),
                        new RecordedWords(programmes.dictionary())));
    }

    @Bean
    Building indexBuilding(IndexProperties properties, Programmes programmes, ChangeLog changes, Cases cases) {
        String layout = CaseDocuments.LAYOUT + "/" + Standings.digest(programmes.dictionary(), definitions(programmes));
        return new Building(new IndexFolder(properties.folder()), layout, changes, cases);
    }

    @Bean
    CaseIndexer caseIndexer(CaseIndex index, Building building, ChangeLog changes, Cases cases, Clock clock) {
        return new CaseIndexer(index, building, new Hearing(changes, cases, clock), changes);
    }

    @Bean
    static RecurringTask<Void> forgottenChangesTask(ObjectProvider<ChangeLog> changes) {
        return Tasks.recurring("forgotten-changes", Schedules.daily(FrenchTime.ZONE, AT_NIGHT))
                .execute((instance, context) -> changes.getObject().forgetOld());
    }

    private static List<ProgrammeDefinition> definitions(Programmes programmes) {
        return programmes.all().stream().map(Programme::definition).toList();
    }
}
