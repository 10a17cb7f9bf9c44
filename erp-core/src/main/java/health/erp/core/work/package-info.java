/** Threads of our own: whatever the runtime does by itself, after the caller has gone. */
@NullMarked
package health.erp.core.work;

import org.jspecify.annotations.NullMarked;
