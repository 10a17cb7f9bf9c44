/** Tests of permissions. */
@NullMarked
package health.erp.core.access;

import org.jspecify.annotations.NullMarked;
