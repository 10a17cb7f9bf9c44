/** Tests of access. */
@NullMarked
package health.erp.examples.service.access;

import org.jspecify.annotations.NullMarked;
