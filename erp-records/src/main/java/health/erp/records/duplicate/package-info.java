/**
 * Entries of the register that are, or may be, one person.
 *
 * <p>Start at {@link health.erp.records.duplicate.Duplicates}. Who is about to be registered is compared with who is
 * there; who was registered or amended is compared again behind the scenes; and a job goes through the whole register.
 * What people decide stands: no machine changes it. Making two entries one is the business of merging.
 */
@NullMarked
package health.erp.records.duplicate;

import org.jspecify.annotations.NullMarked;
