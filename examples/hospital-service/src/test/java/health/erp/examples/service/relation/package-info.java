/** Tests of relation. */
@NullMarked
package health.erp.examples.service.relation;

import org.jspecify.annotations.NullMarked;
