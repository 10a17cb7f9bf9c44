/** Messages of real laboratories, invented ones, and broken ones. */
@NullMarked
package health.erp.lab.hl7;

import org.jspecify.annotations.NullMarked;
