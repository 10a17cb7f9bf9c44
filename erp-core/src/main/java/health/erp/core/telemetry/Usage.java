package health.erp.core.telemetry;

import java.time.Duration;

/**
 * What one transaction of a hospital took from its database.
 *
 * @param held from the moment it had its connection until it gave it back; of a transaction the host began, until its
 *     part of it was done
 * @param statements sent, a batch or several joined in one round trip counting once; begin and commit do not count
 * @param rowsWritten inserted, changed or deleted, as the driver says; rolled back ones too
 */
public record Usage(Duration held, int statements, long rowsWritten) {}
