/** One runnable class for each feature of the library. */
@NullMarked
package health.erp.examples.quickstart.features;

import org.jspecify.annotations.NullMarked;
