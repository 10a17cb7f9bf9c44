/**
 * A consultation over video, telephone or text: start at {@link health.erp.records.teleconsultation.Teleconsultations}.
 *
 * <p>It belongs to an appointment and follows it when that is moved or called off. Whoever takes part has a token of
 * their own that nobody can guess, opens the door only around the agreed time, and can be taken back.
 */
@NullMarked
package health.erp.records.teleconsultation;

import org.jspecify.annotations.NullMarked;
