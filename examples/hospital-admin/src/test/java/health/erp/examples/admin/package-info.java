@NullMarked
package health.erp.examples.admin;

import org.jspecify.annotations.NullMarked;
