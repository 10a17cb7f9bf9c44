/**
 * Files about patients and the hospital: scans, reports, images. Start here: {@link
 * health.erp.core.document.Documents}. Their content lies sealed in a {@link health.erp.core.document.DocumentStore},
 * what is known of them in the database.
 */
@NullMarked
package health.erp.core.document;

import org.jspecify.annotations.NullMarked;
