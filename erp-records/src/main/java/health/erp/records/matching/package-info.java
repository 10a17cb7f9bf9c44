/**
 * Whether two entries tell of the same person, after Fellegi and Sunter (1969): what agrees counts for as much as it is
 * rarer among strangers than among entries of one person.
 *
 * <p>Start at {@link health.erp.records.matching.Matcher}. Pure: it knows no database, no clock and no other package, and
 * gives the same answer for the same {@link health.erp.records.matching.MatchModel} on every machine. Weights are whole
 * thousandths of a bit.
 */
@NullMarked
package health.erp.records.matching;

import org.jspecify.annotations.NullMarked;
