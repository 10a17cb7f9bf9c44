package health.erp.lab.order;

import health.erp.core.id.PatientId;
import java.time.Instant;

/** What the laboratory knows of a patient. */
public record SubjectView(LabSubjectId id, int version, PatientId patient, Subject subject, Instant knownAt) {}
