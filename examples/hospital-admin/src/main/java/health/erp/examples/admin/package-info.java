/**
 * The operator's command line. Each command is read, calls one use case and prints what came of it; start at {@link
 * health.erp.examples.admin.HospitalAdmin}.
 */
@NullMarked
package health.erp.examples.admin;

import org.jspecify.annotations.NullMarked;
