package health.erp.records.admission;

import health.erp.records.person.AdministrativeGender;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to lie in a bed, as far as a ward's policy asks.
 *
 * @param age completed years on that day; null when nobody knows
 * @param isolation what the patient is isolated for; null for nothing
 * @param bedClass what class of bed the patient is to have; null for any
 */
public record Candidate(
        AdministrativeGender gender, @Nullable Integer age, @Nullable String isolation, @Nullable String bedClass) {}
