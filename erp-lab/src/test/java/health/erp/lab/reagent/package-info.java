@NullMarked
package health.erp.lab.reagent;

import org.jspecify.annotations.NullMarked;
