package fr.recours.matching.internal.json;

import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a line of treatment by key; those not recorded are null. */
record Parts(Map<String, Value> values) {

    @Nullable
    String text(String key) {
        return values.get(key) instanceof Value.Text(String text) ? text : null;
    }

    @Nullable
    String code(String key) {
        return values.get(key) instanceof Value.Code(String code) ? code : null;
    }

    List<String> codes(String key) {
        return values.get(key) instanceof Value.Codes(List<String> codes) ? codes : List.of();
    }

    @Nullable
    BigDecimal number(String key) {
        return values.get(key) instanceof Value.Quantity quantity ? quantity.number() : null;
    }

    @Nullable
    Integer whole(String key) {
        BigDecimal number = number(key);
        return number == null ? null : number.intValueExact();
    }

    @Nullable
    Boolean flag(String key) {
        return values.get(key) instanceof Value.Flag flag ? flag.present() : null;
    }

    @Nullable
    PartialDate date(String key) {
        return values.get(key) instanceof Value.Day(PartialDate date) ? date : null;
    }
}
