/** Where each hospital's rows are, and what keeps a runtime that has not heard of a change from writing elsewhere. */
@NullMarked
package health.erp.core.place;

import org.jspecify.annotations.NullMarked;
