/**
 * What hospitals share, and how much of it each may have at once: connections, threads that do jobs, relays of events,
 * and the database's time.
 *
 * <p>Start here: {@link health.erp.core.fair.FairShare}.
 */
@NullMarked
package health.erp.core.fair;

import org.jspecify.annotations.NullMarked;
