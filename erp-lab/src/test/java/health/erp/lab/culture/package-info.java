@NullMarked
package health.erp.lab.culture;

import org.jspecify.annotations.NullMarked;
