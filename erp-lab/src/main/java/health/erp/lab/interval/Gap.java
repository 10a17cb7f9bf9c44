package health.erp.lab.interval;

import org.jspecify.annotations.Nullable;

/**
 * Patients for whom a test has no interval.
 *
 * @param from the age it begins at
 * @param until the first age that has one again
 * @param gestation null for who is not pregnant
 */
public record Gap(Age from, Age until, AdministrativeGender gender, @Nullable GestationSpan gestation) {}
