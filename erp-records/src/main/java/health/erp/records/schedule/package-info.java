/**
 * When people, rooms and devices can be booked, and for what.
 *
 * <p>Start at {@link health.erp.records.schedule.Schedules}. A service says how long it takes and how it may be booked; a
 * resource has a calendar in the local time of its zone; a block takes time out of it. {@link
 * health.erp.records.schedule.OpenHours} works out what is left, in instants.
 */
@NullMarked
package health.erp.records.schedule;

import org.jspecify.annotations.NullMarked;
