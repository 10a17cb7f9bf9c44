/** Tests of web. */
@NullMarked
package health.erp.examples.service.web;

import org.jspecify.annotations.NullMarked;
