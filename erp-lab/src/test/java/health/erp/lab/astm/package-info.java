/** What analyzers send, well and badly. */
@NullMarked
package health.erp.lab.astm;

import org.jspecify.annotations.NullMarked;
