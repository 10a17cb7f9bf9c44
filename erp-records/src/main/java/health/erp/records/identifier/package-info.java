/**
 * Numbering people, and reading the numbers others gave them: the hospital's own record number, health numbers,
 * passports, tax numbers.
 *
 * <p>Start at {@link health.erp.records.identifier.IdentifierSystems}: it knows who issues which number and how the
 * number is written. {@link health.erp.records.identifier.CheckDigit} catches a clerk's typing errors,
 * {@link health.erp.records.identifier.Mrn} is the number the hospital itself gives. Uses {@code erp-core} only.
 */
@NullMarked
package health.erp.records.identifier;

import org.jspecify.annotations.NullMarked;
