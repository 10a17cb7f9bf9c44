/**
 * Where in the hospital: sites, buildings, wards, rooms and beds, and what state a bed is in. FHIR R4 Location.
 *
 * <p>Start at {@link health.erp.records.location.Locations}. A bed's state is derived from the claims on its time (who lies
 * in it, for whom it is kept, when it is closed) and from its cleaning; it is never stored. {@code Housekeeping} and
 * {@code Maintenance} make beds fit for patients, and {@code Beds} is how admissions claim them.
 */
@NullMarked
package health.erp.records.location;

import org.jspecify.annotations.NullMarked;
