package health.erp.examples.service.runtime;

import static health.erp.lab.order.LabOrderPermission.AMEND_LAB_SUBJECT;
import static health.erp.lab.order.LabOrderPermission.READ_LAB_ORDER;
import static health.erp.records.patient.PatientPermission.READ_PATIENT;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.ErpModule;
import health.erp.core.NotFoundException;
import health.erp.core.event.Subscription;
import health.erp.core.id.PatientId;
import health.erp.examples.service.laboratory.LabSubjects;
import health.erp.lab.Lab;
import health.erp.lab.order.AmendSubject;
import health.erp.lab.order.FindSubject;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one module of the library has to hear from another. Only a host knows both, so it stands here. */
final class Correspondence implements ErpModule {
    private final Records records;
    private final Lab lab;
    private @Nullable Erp erp;

    Correspondence(Records records, Lab lab) {
        this.records = records;
        this.lab = lab;
    }

    /** Whose record changed. */
    record Updated(PatientId patient) {}

    @Override
    public String name() {
        return "correspondence";
    }

    @Override
    public List<Subscription<?>> subscriptions() {
        return List.of(Subscription.of("service.lab.subject", "patient.updated", Updated.class, this::amend)
                .allowedTo(READ_PATIENT, READ_LAB_ORDER, AMEND_LAB_SUBJECT));
    }

    /** What the laboratory judges by, of whom it has examined. */
    private void amend(Caller caller, Updated event) {
        try {
            lab.subjects().find(caller, new FindSubject(event.patient));
        } catch (NotFoundException e) {
            return; // nothing was ordered for the patient yet
        }
        var patient = records.patients().find(caller, new FindPatient(event.patient));
        var opened = Objects.requireNonNull(erp);
        var today = LocalDate.ofInstant(opened.now(), opened.zone(caller.hospital()));
        lab.subjects().amend(caller, new AmendSubject(event.patient, LabSubjects.of(patient, today)));
    }

    @Override
    public void open(Erp opened) {
        erp = opened;
    }
}
