package health.erp.lab.hl7;

import health.erp.lab.wire.AckDraft;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts segments together: which order an observation is of, which specimen an order is done on, who the patient is. */
final class Assembly {
    private final MessageForm form;
    private final Findings findings;
    private final Observations reader;
    private final List<PatientDraft> patients = new ArrayList<>();
    private final List<OrderDraft> orders = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    private @Nullable OpenPatient patient;
    private @Nullable OpenOrder order;
    /** The control of an order (ORC) that has not come yet. */
    private @Nullable OpenOrder waiting;

    /** Stands before the orders it is for. */
    private @Nullable OpenSpecimen leading;
    /** What an observation that follows may be of. */
    private @Nullable OpenSpecimen seen;

    private List<ObservationDraft> observed = new ArrayList<>();
    /** Of the latest observation. */
    private final List<String> said = new ArrayList<>();

    private OrderNumbers latest = OrderNumbers.NONE;
    private Notes notes = Notes.MESSAGE;

    /** What a note that follows is about. */
    private enum Notes {
        MESSAGE,
        PATIENT,
        WAITING,
        ORDER,
        SPECIMEN,
        OBSERVATION,
        SET_ASIDE
    }

    Assembly(MessageForm form, Findings findings) {
        this.form = form;
        this.findings = findings;
        this.reader = new Observations(findings);
    }

    void patient(Hl7Segment pid) {
        noted();
        close();
        closePatient();
        patient = new OpenPatient(pid, findings);
        leading = null;
        latest = OrderNumbers.NONE;
        notes = Notes.PATIENT;
    }

    void visit(Hl7Segment pv1) {
        if (patient == null || patient.isBuilt()) {
            findings.tolerate(Kind.SEQUENCE, pv1.position(0), "the visit (PV1) between patient (PID) and orders");
        } else {
            patient.visit(pv1);
        }
    }

    void control(Hl7Segment orc) {
        noted();
        if (form.controlLast() && order != null && order.isRequested() && !order.isControlled()) {
            order.control(orc);
            notes = Notes.ORDER;
            return;
        }
        closeWaiting();
        waiting = new OpenOrder(findings, orc);
        notes = Notes.WAITING;
    }

    void request(Hl7Segment obr) {
        noted();
        closeOrder();
        order = waiting == null ? new OpenOrder(findings, null) : waiting;
        waiting = null;
        order.request(obr);
        if (leading != null) {
            order.specimens().add(leading);
        }
        seen = null;
        notes = Notes.ORDER;
    }

    void timing(Hl7Segment tq1) {
        var timed = waiting == null ? order : waiting;
        if (timed != null) {
            timed.priority(tq1.text(9));
        }
    }

    void specimen(Hl7Segment spm) {
        noted();
        open(new OpenSpecimen(OpenSpecimen.read(spm, findings)), spm);
    }

    void container(Hl7Segment sac) {
        noted();
        var specimen = form.specimensFirst() ? leading : seen;
        if (specimen == null) {
            specimen = open(new OpenSpecimen(OpenSpecimen.UNDESCRIBED), sac);
        } else if (form.specimensFirst() && specimen.isContained()) {
            specimen = open(new OpenSpecimen(specimen.specimen()), sac);
        }
        specimen.contain(sac);
        notes = Notes.SPECIMEN;
    }

    private OpenSpecimen open(OpenSpecimen specimen, Hl7Segment s) {
        if (!form.specimensFirst() && waiting == null && order != null) {
            order.specimens().add(specimen);
        } else {
            if (!form.specimensFirst()) {
                findings.tolerate(Kind.SEQUENCE, s.position(0), "the specimen after its order (OBR)");
            }
            closeOrder();
            leading = specimen;
        }
        seen = specimen;
        notes = Notes.SPECIMEN;
        return specimen;
    }

    void observation(Hl7Segment obx) {
        noted();
        controlAfterRequest(obx);
        var of = observationsOf(obx);
        if (of == null) {
            findings.refuse(Kind.SEQUENCE, obx.position(0), "an order (OBR) before what was observed", obx.bytes());
            notes = Notes.SET_ASIDE;
            return;
        }
        var draft = reader.read(obx);
        if (draft == null) {
            notes = Notes.SET_ASIDE;
            return;
        }
        of.add(draft);
        observed = of;
        notes = Notes.OBSERVATION;
    }

    /** OBR, ORC, OBX, as some analyzers send them: the first two belong together. */
    private void controlAfterRequest(Hl7Segment obx) {
        if (waiting == null) {
            return;
        }
        if (order != null && !order.isControlled() && order.observations().isEmpty()) {
            findings.tolerate(Kind.SEQUENCE, obx.position(0), "the control of an order (ORC) before the order (OBR)");
            order.control(waiting);
            waiting = null;
        } else {
            closeWaiting();
        }
    }

    private @Nullable List<ObservationDraft> observationsOf(Hl7Segment obx) {
        if (order == null) {
            if (seen != null) {
                return seen.observations();
            }
            var isBefore = form.specimensFirst() && orders.isEmpty();
            return isBefore && patient != null && !patient.isBuilt() ? patient.observations() : null;
        }
        if (!order.isRequested()) {
            return null;
        }
        if (seen == null || form.specimensFirst()) {
            return order.observations();
        }
        if (form.kind() == MessageKind.RESULTS && order.observations().isEmpty()) {
            findings.tolerate(Kind.SEQUENCE, obx.position(0), "results before their specimen (SPM)");
            seen = null;
            return order.observations();
        }
        return seen.observations();
    }

    /** A segment is not looked at, and so no note on it. */
    void setAside() {
        noted();
        notes = Notes.SET_ASIDE;
    }

    /** Nothing more is said of the latest observation. */
    private void noted() {
        if (!said.isEmpty()) {
            var last = observed.size() - 1;
            observed.set(last, observed.get(last).withComments(said));
            said.clear();
        }
    }

    void note(Hl7Segment nte) {
        var text = Fields.lines(nte, 3);
        switch (notes) {
            case MESSAGE -> comments.add(text);
            case OBSERVATION -> said.add(text);
            default -> {
                if (!isNoted(text)) {
                    findings.refuse(
                            Kind.SEQUENCE, nte.position(0), "something understood before its note", nte.bytes());
                }
            }
        }
    }

    private boolean isNoted(String text) {
        if (notes == Notes.PATIENT && patient != null && !patient.isBuilt()) {
            patient.comment(text);
            return true;
        }
        if (notes == Notes.WAITING && waiting != null) {
            waiting.comment(text);
            return true;
        }
        if (notes == Notes.ORDER && order != null) {
            order.comment(text);
            return true;
        }
        if (notes == Notes.SPECIMEN && seen != null) {
            seen.comment(text);
            return true;
        }
        return false;
    }

    private void closeWaiting() {
        if (waiting == null) {
            return;
        }
        closeOrder();
        if (form.kind() == MessageKind.RESULTS) {
            findings.tolerate(Kind.MISSING, waiting.position(0), "an order (OBR) after its control (ORC)");
        }
        order = waiting;
        waiting = null;
        seen = null;
    }

    private void closeOrder() {
        if (order == null) {
            return;
        }
        var draft = order.build(patient == null ? null : patient.build(), latest, form.kind());
        if (order.isControlled()) {
            latest = draft.numbers();
        }
        orders.add(draft);
        order = null;
    }

    private void closePatient() {
        if (patient != null) {
            patients.add(patient.build());
            patient = null;
        }
    }

    private void close() {
        closeWaiting();
        closeOrder();
    }

    LabMessage message(MessageHeader header, @Nullable AckDraft acknowledged) {
        noted();
        close();
        closePatient();
        return new LabMessage(
                header,
                form.kind(),
                patients,
                orders,
                List.of(),
                acknowledged,
                comments,
                findings.problems(),
                findings.unread());
    }
}
