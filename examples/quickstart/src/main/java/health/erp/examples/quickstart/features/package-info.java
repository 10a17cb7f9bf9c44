/** One small program for each thing the runtime does; each runs by itself and prints what it shows. */
@NullMarked
package health.erp.examples.quickstart.features;

import org.jspecify.annotations.NullMarked;
