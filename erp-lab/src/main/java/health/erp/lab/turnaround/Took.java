package health.erp.lab.turnaround;

import health.erp.lab.catalogue.RequestPriority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many tests of a kind took so many minutes, as the database counts them.
 *
 * @param minutes null for those that are not through
 */
record Took(String section, String test, UUID version, RequestPriority priority, @Nullable Long minutes, long tests) {}
