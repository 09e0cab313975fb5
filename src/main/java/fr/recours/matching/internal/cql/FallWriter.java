package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import fr.recours.matching.internal.rule.Rule;

/**
 * Writes a relative fall: (earlier − now) / earlier, without dividing; of several earlier values of one day, what they agree
 * about. Raw values are held against raw ones.
 */
record FallWriter(Elements elements) {

    private static final String EARLIER = "List<Tuple { number Decimal, measured_on Interval<Date> }>";

    Cql write(Rule.RelativeFall rule) {
        DataElement element = rule.element();
        if (elements.person() == Person.DONOR) {
            return Cql.NULL;
        }
        if (!element.units().isEmpty() || elements.derivations().formula(element.key()) != null) {
            return elements.library()
                    .gap("fall of " + element.key(), "its values may be in several units, or computed");
        }
        String now = Layout.flat(elements.measuredOrNull(element));
        String before = Layout.flat(earlier(rule));
        Cql falls = Cql.test("(Before - " + now + ") * 100 " + Numbers.operator(rule.comparison()) + " "
                + Names.number(rule.percent()) + " * Before");
        return elements.library().helper(Helper.AGREE, new Cql.Query(before, "Before", null, falls));
    }

    private Cql earlier(Rule.RelativeFall rule) {
        DataElement element = rule.element();
        String name = element.key() + ", " + rule.fromMonths() + " to " + rule.toMonths() + " months earlier";
        return elements.library()
                .definition(elements.person(), name, element.label().fr(), () -> {
                    Cql values = elements.library()
                            .parameter(
                                    Names.earlier(element),
                                    EARLIER,
                                    element.label().fr() + " : valeurs antérieures datées");
                    return elements.library()
                            .helper(
                                    Helper.EARLIER,
                                    values,
                                    measuredOn(element),
                                    months(rule.fromMonths()),
                                    months((rule.fromMonths() + rule.toMonths()) / 2),
                                    months(rule.toMonths()));
                });
    }

    private Cql measuredOn(DataElement element) {
        boolean corrected = elements.derivations().isCorrected(element.key());
        return elements.library()
                .parameter(
                        Names.measuredOn(corrected ? Names.uncorrected(element) : element.key()),
                        "Interval<Date>",
                        element.label().fr() + " : date");
    }

    private static Cql months(int count) {
        return Cql.term(count + " months");
    }
}
