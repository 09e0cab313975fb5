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
        assertThat(numbers(NoticeTemplate::isForSafety)).containsExactlyInAnyOrder(3, 8, 10, 12, 13, 18);
        assertThat(numbers(NoticeTemplate::isForSecureMail)).containsExactlyInAnyOrder(6, 12, 13, 18);
        assertThat(numbers(NoticeTemplate::needsSecureMail)).containsExactlyInAnyOrder(12, 13, 18);
        assertThat(numbers(NoticeTemplate::staysInPortal)).containsExactlyInAnyOrder(20, 22);
    }

    private static Set<Integer> numbers(Predicate<NoticeTemplate> chosen) {
        return Stream.of(NoticeTemplate.values())
                .filter(chosen)
                .map(NoticeTemplate::number)
                .collect(Collectors.toSet());
    }
}
