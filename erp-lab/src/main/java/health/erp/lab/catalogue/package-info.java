/**
 * What the laboratory measures, and how: start at {@link health.erp.lab.catalogue.LabCatalogue}.
 *
 * <p>A test is drafted, and published when it holds together with what is published already. A published version never
 * changes: orders pin one, and results are judged by it for ever. Whoever works by the catalogue asks
 * {@link health.erp.lab.catalogue.PublishedCatalogue}.
 */
@NullMarked
package health.erp.lab.catalogue;

import org.jspecify.annotations.NullMarked;
