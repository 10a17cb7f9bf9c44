/** A module beside the records that knows patients by their ids, as the laboratory or the cash desk do; for tests. */
@NullMarked
package health.erp.visits;

import org.jspecify.annotations.NullMarked;
