/** Tests of consent. */
@NullMarked
package health.erp.examples.service.consent;

import org.jspecify.annotations.NullMarked;
