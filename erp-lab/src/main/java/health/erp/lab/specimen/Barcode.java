package health.erp.lab.specimen;

import health.erp.lab.accession.AccessionNumber;

/** What a scanner reads off a tube: the accession number, and which of its tubes; the first where it does not say. */
record Barcode(AccessionNumber accession, int container) {
    private static final int WITH_CONTAINER = AccessionNumber.LENGTH + 2;

    static Barcode read(String scanned) {
        var digits = scanned.replaceAll("[\\s-]", "");
        if (digits.length() != WITH_CONTAINER || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Barcode(AccessionNumber.parse(digits), 1);
        }
        var number = AccessionNumber.parse(digits.substring(0, AccessionNumber.LENGTH));
        return new Barcode(number, Integer.parseInt(digits.substring(AccessionNumber.LENGTH)));
    }
}
