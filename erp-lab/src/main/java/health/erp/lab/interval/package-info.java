/**
 * What is healthy, what is dangerous, what can be at all: the intervals of a test, and which of them holds for a patient at
 * the moment the specimen was taken.
 *
 * <p>Start at {@link health.erp.lab.interval.IntervalSet}: a test's intervals, published only when no patient can fall into
 * two of them. After FHIR ObservationDefinition.qualifiedInterval. Uses {@code unit} and {@code value}.
 */
@NullMarked
package health.erp.lab.interval;

import org.jspecify.annotations.NullMarked;
