/** Tests of browser. */
@NullMarked
package health.erp.examples.service.browser;

import org.jspecify.annotations.NullMarked;
