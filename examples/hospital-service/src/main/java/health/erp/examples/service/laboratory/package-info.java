/** The laboratory: what it offers, orders, specimens, controls of instruments, and what analyzers sent. */
@NullMarked
package health.erp.examples.service.laboratory;

import org.jspecify.annotations.NullMarked;
