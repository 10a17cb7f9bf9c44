/**
 * What is stuck on a tube, drawn: {@link health.erp.examples.labels.LabelPress} is what a host asks for,
 * {@link health.erp.examples.labels.OkapiPress} draws with OkapiBarcode.
 */
@NullMarked
package health.erp.examples.labels;

import org.jspecify.annotations.NullMarked;
