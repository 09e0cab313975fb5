package fr.recours.notice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.notice.NoticeTemplate;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of portal.md §5. */
class NoticeTemplateTest {

    @Test
    void eachOfTheTwentyTwoNoticesHasItsMessage() {
        assertThat(Stream.of(NoticeTemplate.values())
                        .map(NoticeTemplate::number)
                        .collect(Collectors.toSet()))
                .containsAll(IntStream.rangeClosed(1, 22).boxed().toList());
    }

    @Test
    void theSafetyOnesAreThoseNobodyCanSwitchOff() {
        assertThat(numbers(NoticeTemplate::isForSafety)).containsExactlyInAnyOrder(3, 8, 10, 12, 13, 18, 21);
        assertThat(numbers(NoticeTemplate::isForSecureMail)).containsExactlyInAnyOrder(6, 12, 13, 18);
        assertThat(numbers(NoticeTemplate::needsSecureMail)).containsExactlyInAnyOrder(12, 13, 18);
        assertThat(numbers(NoticeTemplate::staysInPortal)).containsExactlyInAnyOrder(20, 22);
    }

    /** S16 wants an alert; the other messages about an account are told as their owner likes. */
    @Test
    void ofWhatConcernsAnAccountOnlyAnExceptionalAccessIsForSafety() {
        assertThat(Stream.of(NoticeTemplate.values())
                        .filter(template -> template.number() == 21)
                        .filter(template -> !template.isForSafety()))
                .containsExactlyInAnyOrder(NoticeTemplate.NEW_SIGN_IN, NoticeTemplate.ROLE_CHANGED);
    }

    private static Set<Integer> numbers(Predicate<NoticeTemplate> chosen) {
        return Stream.of(NoticeTemplate.values())
                .filter(chosen)
                .map(NoticeTemplate::number)
                .collect(Collectors.toSet());
    }
}
