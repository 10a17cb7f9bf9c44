/**
 * What analyzers speak that do not speak HL7: frames that are acknowledged one by one (ASTM E1381, LIS1-A), and the records
 * in them (E1394, LIS2-A2).
 *
 * <p>Start at {@link health.erp.lab.astm.AstmReader}. Both ends of the line are state machines without threads, sockets or
 * clocks: {@link health.erp.lab.astm.AstmReceiver} and {@link health.erp.lab.astm.AstmSender}.
 */
@NullMarked
package health.erp.lab.astm;

import org.jspecify.annotations.NullMarked;
