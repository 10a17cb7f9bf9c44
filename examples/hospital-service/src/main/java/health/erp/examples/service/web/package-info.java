/** What all requests share: an id, a size limit, problems as RFC 9457 tells them, the OpenAPI document. */
@NullMarked
package health.erp.examples.service.web;

import org.jspecify.annotations.NullMarked;
