/** What hospitals share, under test. */
@NullMarked
package health.erp.core.fair;

import org.jspecify.annotations.NullMarked;
