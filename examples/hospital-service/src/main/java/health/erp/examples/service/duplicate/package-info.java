/** Records of the same person: put together, and taken apart again. Start at {@link health.erp.examples.service.duplicate.MergeApi}. */
@NullMarked
package health.erp.examples.service.duplicate;

import org.jspecify.annotations.NullMarked;
