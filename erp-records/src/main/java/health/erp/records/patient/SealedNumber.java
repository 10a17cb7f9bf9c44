package health.erp.records.patient;

/**
 * A confidential number as it lies in its row.
 *
 * @param sealed the number, for whoever may reveal it
 * @param shown its last digits: {@code XXXXXXXX0124}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedNumber(byte[] sealed, String shown) {}
