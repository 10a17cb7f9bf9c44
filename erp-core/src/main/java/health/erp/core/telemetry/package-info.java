/**
 * What the runtime tells of its own work: to the log by default, to whatever the host measures with through the port.
 *
 * <p>Start here: {@link health.erp.core.telemetry.Telemetry}.
 */
@NullMarked
package health.erp.core.telemetry;

import org.jspecify.annotations.NullMarked;
