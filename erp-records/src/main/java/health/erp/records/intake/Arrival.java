package health.erp.records.intake;

import health.erp.records.patient.RegisterPatients;

/** One line of the list, as far as it could be read. */
public sealed interface Arrival {
    /** Where it stands in the list, from 1. */
    long line();

    /** A person to be registered. */
    record Person(long line, RegisterPatients.Entry entry) implements Arrival {}

    /** Something that is no person; the reason names the field, never its content. */
    record Unreadable(long line, String reason) implements Arrival {}
}
