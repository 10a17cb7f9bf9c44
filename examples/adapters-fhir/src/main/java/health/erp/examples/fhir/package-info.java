/**
 * What the laboratory says, in the words others read: {@link health.erp.examples.fhir.LabFhir} as FHIR R4 resources, {@link
 * health.erp.examples.fhir.ResultMessage} as an HL7 version 2 message.
 *
 * <p>Made of views only, so that nothing leaves that the caller could not see. Statuses are those of the laboratory's own
 * tables, never guessed.
 */
@NullMarked
package health.erp.examples.fhir;

import org.jspecify.annotations.NullMarked;
