/**
 * What happened in the hospital, told in the past tense.
 *
 * <p>A module publishes {@link health.erp.core.event.DomainEvent}s inside its transactions and lists their
 * {@link health.erp.core.event.EventType}s in its door; others subscribe by type name with a record of their own.
 */
@NullMarked
package health.erp.core.event;

import org.jspecify.annotations.NullMarked;
