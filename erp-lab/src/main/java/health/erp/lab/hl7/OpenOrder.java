package health.erp.lab.hl7;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import health.erp.lab.wire.OrderTimes;
import health.erp.lab.wire.Orderer;
import health.erp.lab.wire.ParentResult;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** An order that is being read: ORC and OBR in whatever order they come, TQ1, then what was observed. */
final class OpenOrder {
    private final Findings findings;
    private final OrderDraft.Builder order = OrderDraft.builder();
    private final List<ObservationDraft> observations = new ArrayList<>();
    private final List<OpenSpecimen> specimens = new ArrayList<>();
    private @Nullable Hl7Segment control;
    private @Nullable Hl7Segment request;
    private final List<String> comments = new ArrayList<>();
    private String priority = "";

    /** Opens one; {@code control} is null when the message has none. */
    OpenOrder(Findings findings, @Nullable Hl7Segment control) {
        this.findings = findings;
        this.control = control;
    }

    /** Takes over the control that came late, with what was said there. */
    void control(OpenOrder late) {
        control = late.control;
        priority(late.priority);
        late.comments.forEach(this::comment);
    }

    void control(Hl7Segment orc) {
        control = orc;
    }

    Position position(int field) {
        return (control == null ? Objects.requireNonNull(request) : control).position(field);
    }

    boolean isControlled() {
        return control != null;
    }

    /** It has the segment that says what is asked for. */
    boolean isRequested() {
        return request != null;
    }

    void request(Hl7Segment obr) {
        request = obr;
    }

    void priority(String said) {
        if (!said.isEmpty()) {
            priority = said;
        }
    }

    List<ObservationDraft> observations() {
        return observations;
    }

    List<OpenSpecimen> specimens() {
        return specimens;
    }

    void comment(String comment) {
        comments.add(comment);
    }

    /** What it came to; {@code inherited} are numbers for an order that has none of its own. */
    OrderDraft build(@Nullable PatientDraft patient, OrderNumbers inherited, MessageKind kind) {
        var orc = control;
        var obr = request;
        order.patient(patient)
                .numbers(numbers(inherited))
                .times(times(orc, obr))
                .orderer(orderer(orc, obr));
        if (orc != null) {
            order.control(orc.text(1)).status(orc.text(5));
            priority(priority.isEmpty() ? orc.text(7, 1, 6) : "");
        }
        if (obr != null) {
            requested(obr, kind);
        }
        order.priority(priority);
        order.specimens(specimens.stream().map(OpenSpecimen::build).toList());
        observations.forEach(order::observation);
        comments.forEach(order::comment);
        return order.build();
    }

    /** An order without a number of its own is part of the one before. */
    private OrderNumbers numbers(OrderNumbers inherited) {
        var own = numbers();
        var obr = request;
        var isNumbered = own.placer() != null || own.filler() != null || control != null;
        var isFirst = inherited.placer() == null && inherited.filler() == null;
        if (obr == null || isNumbered || isFirst) {
            return own;
        }
        findings.tolerate(Kind.MISSING, obr.position(2), "a number here or in field 3 for each order");
        return new OrderNumbers(
                inherited.placer(), inherited.filler(), inherited.group(), own.parentPlacer(), own.parentFiller());
    }

    private void requested(Hl7Segment obr, MessageKind kind) {
        var service = Fields.coded(obr, 4, 1);
        if (service.isEmpty() && kind == MessageKind.ORDERS) {
            findings.refuse(Kind.MISSING, obr.position(4), "what is ordered", obr.bytes());
        } else if (service.isEmpty() && kind == MessageKind.RESULTS) {
            findings.tolerate(Kind.MISSING, obr.position(4), "what was ordered");
        }
        order.services(service.isEmpty() ? List.of() : List.of(service))
                .action(obr.text(11))
                .reportStatus(obr.text(25))
                .parentResult(parentResult(obr));
        priority(priority.isEmpty() ? obr.text(27, 1, 6) : "");
        priority(priority.isEmpty() ? obr.text(5) : "");
        var specimen = OpenSpecimen.ofOrder(obr);
        if (specimens.isEmpty() && specimen != null) {
            specimens.add(new OpenSpecimen(specimen));
        }
    }

    private OrderTimes times(@Nullable Hl7Segment orc, @Nullable Hl7Segment obr) {
        var placed = orc == null ? null : Fields.moment(orc, 9, 1, findings);
        if (obr == null) {
            return new OrderTimes(placed, null, null, null, null);
        }
        return new OrderTimes(
                placed == null ? Fields.moment(obr, 6, 1, findings) : placed,
                Fields.moment(obr, 7, 1, findings),
                Fields.moment(obr, 8, 1, findings),
                Fields.moment(obr, 14, 1, findings),
                Fields.moment(obr, 22, 1, findings));
    }

    private static @Nullable Orderer orderer(@Nullable Hl7Segment orc, @Nullable Hl7Segment obr) {
        var first = orc == null ? null : Fields.orderer(orc, 12);
        return first == null && obr != null ? Fields.orderer(obr, 16) : first;
    }

    private static @Nullable ParentResult parentResult(Hl7Segment obr) {
        if (obr.isEmpty(26) || obr.isNull(26)) {
            return null;
        }
        var code = Coded.of(obr.text(26), obr.text(26, 1, 1, 2), obr.text(26, 1, 1, 3));
        return new ParentResult(code, obr.text(26, 1, 2), obr.text(26, 1, 3));
    }

    private OrderNumbers numbers() {
        var orc = control;
        var obr = request;
        return new OrderNumbers(
                number(2, (c, r) -> agreed(c, r, 2)),
                number(3, (c, r) -> agreed(c, r, 3)),
                orc == null ? null : Fields.id(orc, 4, 1),
                parent(orc, obr, 1),
                parent(orc, obr, 2));
    }

    private @Nullable EntityId number(int field, BinaryOperator<EntityId> both) {
        var ofControl = control == null ? null : Fields.id(control, field, 1);
        var ofRequest = request == null ? null : Fields.id(request, field, 1);
        if (ofControl == null || ofRequest == null) {
            return ofRequest == null ? ofControl : ofRequest;
        }
        return both.apply(ofControl, ofRequest);
    }

    /** Both segments name the order; where they differ, what describes it is right. */
    private EntityId agreed(EntityId ofControl, EntityId ofRequest, int field) {
        if (!ofControl.id().equals(ofRequest.id()) && request != null) {
            findings.tolerate(Kind.VALUE, request.position(field), "the number of its ORC");
        }
        return ofRequest;
    }

    private static @Nullable EntityId parent(@Nullable Hl7Segment orc, @Nullable Hl7Segment obr, int component) {
        var ofRequest = obr == null ? null : Fields.pairedId(obr, 29, component);
        return ofRequest == null && orc != null ? Fields.pairedId(orc, 8, component) : ofRequest;
    }
}
