package fr.recours.ui.referral;

import fr.recours.matching.DataElement;

/** The control each kind of data element gets. A new element of the dictionary needs no code here. */
final class ElementFields {

    private ElementFields() {}

    static ElementField of(DataElement element) {
        return switch (element.type()) {
            case FLAG -> new FlagField(FlagWords.of(element.key()));
            case INTEGER, DECIMAL -> new QuantityField(element);
            case CODE -> new CodeField(element.options());
            case CODES -> new CodesField(element);
            case DATE -> new DayField();
            case TEXT -> new FreeTextField();
            case PRESSURES -> new PressuresField();
            case GROUP -> throw new IllegalArgumentException("a group is shown by its parts: " + element.key());
        };
    }

    /** Whether the day of the value is asked beside it: what is measured or observed, not what is a date or a text itself. */
    static boolean dated(DataElement element) {
        return switch (element.type()) {
            case FLAG, INTEGER, DECIMAL -> true;
            case CODE, CODES, DATE, TEXT, PRESSURES, GROUP -> false;
        };
    }
}
