package fr.recours.rcp.internal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** What protocols ask after an inclusion, out of {@code protocols.yaml}, which names its sources. */
@Validated
@ConfigurationProperties("recours")
record Protocols(List<@Valid Protocol> protocols) {

    /**
     * One programme's protocol.
     *
     * @param places none when they are not counted
     * @param visits months after the inclusion, in calendar months
     */
    record Protocol(@NotBlank String programme, List<@Valid Places> places, List<@Min(1) Integer> visits) {

        Optional<Places> places(String group) {
            return places.stream().filter(one -> one.group().equals(group)).findFirst();
        }
    }

    /** How many patients a dose group takes; the empty group is the whole protocol. */
    record Places(String group, @Min(1) int total) {}

    Optional<Protocol> of(String programme) {
        return protocols.stream()
                .filter(protocol -> protocol.programme().equals(programme))
                .findFirst();
    }
}
