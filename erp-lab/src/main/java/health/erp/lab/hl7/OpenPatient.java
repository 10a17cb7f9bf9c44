package health.erp.lab.hl7;

import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient that is being read: PID, PV1, and what the message says of them outside any order. */
final class OpenPatient {
    private final PatientDraft patient;
    private final List<ObservationDraft> observations = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private @Nullable EntityId visit;
    private @Nullable PatientDraft built;

    OpenPatient(Hl7Segment pid, Findings findings) {
        this.patient = new PatientDraft(
                numbers(pid, findings),
                pid.isNull(5) ? "" : pid.text(5),
                pid.text(5, 1, 2),
                Fields.moment(pid, 7, 1, findings),
                pid.isNull(8) ? "" : pid.text(8),
                null,
                List.of(),
                List.of());
    }

    private static List<EntityId> numbers(Hl7Segment pid, Findings findings) {
        var numbers = new ArrayList<EntityId>();
        for (int i = 1; i <= pid.repetitions(3); i++) {
            var number = Fields.number(pid, 3, i);
            if (number != null) {
                numbers.add(number);
            }
        }
        var older = numbers.isEmpty() ? Fields.number(pid, 2, 1) : null;
        if (older != null) {
            findings.tolerate(Kind.MISSING, pid.position(3), "the patient's number here, not in field 2");
            numbers.add(older);
        }
        return numbers;
    }

    void visit(Hl7Segment pv1) {
        visit = Fields.number(pv1, 19, 1);
    }

    /** An order of theirs has been read, so nothing can be added. */
    boolean isBuilt() {
        return built != null;
    }

    List<ObservationDraft> observations() {
        return observations;
    }

    void comment(String comment) {
        comments.add(comment);
    }

    PatientDraft build() {
        if (built == null) {
            built = patient.with(visit, observations, comments);
        }
        return built;
    }
}
