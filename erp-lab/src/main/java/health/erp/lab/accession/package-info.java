/**
 * Numbering specimens and labelling tubes.
 *
 * <p>Start at {@link health.erp.lab.accession.AccessionNumber}: the number on the label, with a check digit that sees what a
 * tired eye does not. Uses {@code erp-core} only.
 */
@NullMarked
package health.erp.lab.accession;

import org.jspecify.annotations.NullMarked;
