/**
 * Asking the laboratory for tests: start at {@link health.erp.lab.order.LabOrders}.
 *
 * <p>An order is one patient's, at one moment, by one requester; each of its tests is an item that goes its own way and pins
 * the version of the test it was asked for by. What the work on it brings about (a specimen taken, a result out) is told to
 * {@link health.erp.lab.order.OrderProgress} by the activities that do it. After FHIR ServiceRequest.
 */
@NullMarked
package health.erp.lab.order;

import org.jspecify.annotations.NullMarked;
