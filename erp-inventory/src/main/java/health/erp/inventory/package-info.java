/** The way into the stores and the pharmacy. Start at {@link health.erp.inventory.Inventory}. */
@NullMarked
package health.erp.inventory;

import org.jspecify.annotations.NullMarked;
