package fr.recours.referral.internal.document;

/**
 * What a stored grey point measures (PS3.5, 8.1.1; PS3.3, C.11.1).
 *
 * @param shift bits below the value
 * @param bits of the value
 * @param signed whether its highest bit means less than nothing
 */
record DicomScale(int shift, int bits, boolean signed, double slope, double intercept) {

    static DicomScale of(DicomFile file) {
        int allocated = file.number(DicomTags.BITS_ALLOCATED, 0);
        int bits = Math.clamp(file.number(DicomTags.BITS_STORED, allocated), 1, allocated);
        int shift = Math.clamp(file.number(DicomTags.HIGH_BIT, bits - 1) + 1 - bits, 0, allocated - bits);
        double slope = number(file.text(DicomTags.SLOPE), 1);
        return new DicomScale(
                shift,
                bits,
                file.number(DicomTags.SIGNED, 0) == 1,
                slope == 0 ? 1 : slope,
                number(file.text(DicomTags.INTERCEPT), 0));
    }

    /** The first of the numbers in a field; another where there is none. */
    static double number(String field, double otherwise) {
        String first = field.split("\\\\", 2)[0].strip();
        return first.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,2})?") ? Double.parseDouble(first) : otherwise;
    }

    double measured(int stored) {
        int value = stored >> shift & (1 << bits) - 1;
        boolean negative = signed && value >> bits - 1 == 1;
        return (negative ? value - (1 << bits) : value) * slope + intercept;
    }
}
