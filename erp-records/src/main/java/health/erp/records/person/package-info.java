/**
 * What describes a person: names, birth date, gender, addresses, ways to reach them. FHIR R4 names throughout.
 *
 * <p>Start at {@link health.erp.records.person.HumanName} and {@link health.erp.records.person.BirthDate}. Every value
 * is checked and brought into one form when it is made; a refusal names the field and never repeats what was typed.
 * (The constraint annotations say the same to a host's API documentation.)
 * {@link health.erp.records.person.NameKeys} turns names into words to search by. Uses {@code erp-core} only.
 */
@NullMarked
package health.erp.records.person;

import org.jspecify.annotations.NullMarked;
