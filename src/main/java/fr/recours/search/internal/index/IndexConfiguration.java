package fr.recours.search.internal.index;

import fr.recours.matching.ProgrammeDefinition;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseFeed;
import fr.recours.search.internal.facts.FactFields;
import fr.recours.search.internal.facts.Standings;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndexProperties.class)
class IndexConfiguration {

    @Bean
    Cases indexedCases(CaseFeed feed, Programmes programmes, Clock clock) {
        FactFields facts = new FactFields(programmes.dictionary(), definitions(programmes));
        // a screening asks what is known today, not on the day of the meeting
        return new Cases(
                feed,
                new CaseDocuments(
                        (caseFile, meeting) -> facts.of(caseFile, FrenchTime.today(clock)),
                        new RecordedWords(programmes.dictionary())));
    }

    @Bean
    Building indexBuilding(IndexProperties properties, Programmes programmes, ChangeLog changes, Cases cases) {
        String layout = CaseDocuments.LAYOUT + "/" + Standings.digest(definitions(programmes));
        return new Building(new IndexFolder(properties.folder()), layout, changes, cases);
    }

    @Bean
    CaseIndexer caseIndexer(CaseIndex index, Building building, ChangeLog changes, Cases cases, Clock clock) {
        return new CaseIndexer(index, building, new Hearing(changes, cases, clock), changes);
    }

    private static List<ProgrammeDefinition> definitions(Programmes programmes) {
        return programmes.all().stream().map(Programme::definition).toList();
    }
}
