/** The smallest module there can be, for the tests of the runtime: notes with lines. */
@NullMarked
package health.erp.core.notebook;

import org.jspecify.annotations.NullMarked;
