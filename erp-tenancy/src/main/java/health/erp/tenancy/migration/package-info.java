/**
 * Bringing the tables of all places up to date: one place first, then the others in waves, and no further than the first
 * failures. Start at {@link health.erp.tenancy.migration.SchemaWaves}.
 */
@NullMarked
package health.erp.tenancy.migration;

import org.jspecify.annotations.NullMarked;
