/** The way into the laboratory. Start at {@link health.erp.lab.Lab}. */
@NullMarked
package health.erp.lab;

import org.jspecify.annotations.NullMarked;
