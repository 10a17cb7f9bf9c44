/**
 * Taking specimens, numbering, receiving and refusing them, and knowing where each is: start at
 * {@link health.erp.lab.specimen.Specimens}.
 *
 * <p>A specimen is one tube with an accession number; who had it when is a ledger that is only added to. After FHIR
 * Specimen.
 */
@NullMarked
package health.erp.lab.specimen;

import org.jspecify.annotations.NullMarked;
