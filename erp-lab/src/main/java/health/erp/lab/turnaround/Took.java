package health.erp.lab.turnaround;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many tests of a kind took so many minutes, as the database counts them.
 *
 * @param version of the test, which says all else of it
 * @param rank of the priority
 * @param minutes null for those that are not through
 */
record Took(UUID version, int rank, @Nullable Long minutes, long tests) {}
