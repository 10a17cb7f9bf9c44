/** Tests of the cache. */
@NullMarked
package health.erp.core.cache;

import org.jspecify.annotations.NullMarked;
