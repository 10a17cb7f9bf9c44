/**
 * Lists of people as other systems export them, read one person at a time, in memory that does not grow with the list.
 *
 * <p>Start at {@link health.erp.examples.people.PeopleFile} and give it to
 * {@link health.erp.records.intake.PatientIntake}. What cannot be read becomes an
 * {@link health.erp.records.intake.Arrival.Unreadable} with its line and the reason; a reason names the field and never
 * repeats what stands in it. Uses {@code erp-records}, commons-csv and Jackson; no FHIR library.
 */
@NullMarked
package health.erp.examples.people;

import org.jspecify.annotations.NullMarked;
