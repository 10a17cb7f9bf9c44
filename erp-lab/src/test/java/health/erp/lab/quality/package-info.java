@NullMarked
package health.erp.lab.quality;

import org.jspecify.annotations.NullMarked;
