/** Two hospitals with people and staff, to look around in. Nobody in them exists. */
@NullMarked
package health.erp.examples.service.demo;

import org.jspecify.annotations.NullMarked;
