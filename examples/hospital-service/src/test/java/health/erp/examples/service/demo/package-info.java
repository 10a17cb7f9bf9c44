/** Tests of demo. */
@NullMarked
package health.erp.examples.service.demo;

import org.jspecify.annotations.NullMarked;
