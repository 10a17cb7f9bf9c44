@NullMarked
package health.erp.examples.people;

import org.jspecify.annotations.NullMarked;
