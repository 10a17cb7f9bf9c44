package health.erp.core;

/**
 * A promise the database keeps, and what to tell whoever loses the race for it.
 *
 * @param constraint name of the constraint in the migrations: {@code patient_identifier_uq}
 * @param code stable code of the {@link ConflictException}: {@code records.identifier.taken}
 * @param message a sentence for people, without a patient's data
 */
public record Invariant(String constraint, String code, String message) {}
