/** The service as its users meet it: on a real port, on each database. */
@NullMarked
package health.erp.examples.service;

import org.jspecify.annotations.NullMarked;
