/** What patients agreed to, over HTTP. Start at {@link health.erp.examples.service.consent.ConsentApi}. */
@NullMarked
package health.erp.examples.service.consent;

import org.jspecify.annotations.NullMarked;
