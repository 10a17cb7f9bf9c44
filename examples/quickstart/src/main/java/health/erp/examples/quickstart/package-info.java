/**
 * The library in plain Java, without a container or a server.
 *
 * <p>Start at {@link health.erp.examples.quickstart.Quickstart}. {@link health.erp.examples.quickstart.Main} is the
 * command line; {@link health.erp.examples.quickstart.Import} brings a list of people into an embedded database.
 */
@NullMarked
package health.erp.examples.quickstart;

import org.jspecify.annotations.NullMarked;
