/** The register over HTTP. */
@NullMarked
package health.erp.examples.service.patient;

import org.jspecify.annotations.NullMarked;
