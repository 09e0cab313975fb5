package fr.recours.ui.referral;

import fr.recours.matching.DataElement;
import fr.recours.referral.UsedUnits;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The control each kind of data element gets, for one person on one page. A new element of the dictionary needs no code here.
 * A number begins with the unit the person used last for it.
 */
final class ElementFields {

    private final UsedUnits units;
    private final Map<String, String> last;

    ElementFields(UsedUnits units) {
        this.units = units;
        last = new HashMap<>(units.mine());
    }

    ElementField of(DataElement element) {
        return switch (element.type()) {
            case FLAG -> new FlagField(FlagWords.of(element.key()));
            case INTEGER, DECIMAL ->
                new QuantityField(element, last.get(element.key()), unit -> use(element.key(), unit));
            case CODE -> new CodeField(element.options());
            case CODES -> new CodesField(element);
            case DATE -> new DayField();
            case TEXT -> new FreeTextField();
            case PRESSURES -> new PressuresField();
            case GROUP -> throw new IllegalArgumentException("a group is shown by its parts: " + element.key());
        };
    }

    private void use(String element, String unit) {
        last.put(element, unit);
        try {
            units.use(element, unit);
        } catch (DataAccessException | TransactionException unreachable) {
            // a convenience: the value typed in it must be kept all the same, and the form says when it cannot be
        }
    }

    /** Whether the day of the value is asked beside it: what is measured or observed, not what is a date or a text itself. */
    static boolean dated(DataElement element) {
        return switch (element.type()) {
            case FLAG, INTEGER, DECIMAL -> true;
            case CODE, CODES, DATE, TEXT, PRESSURES, GROUP -> false;
        };
    }
}
