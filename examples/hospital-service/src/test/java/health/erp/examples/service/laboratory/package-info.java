@NullMarked
package health.erp.examples.service.laboratory;

import org.jspecify.annotations.NullMarked;
