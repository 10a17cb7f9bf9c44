package health.erp.lab.order;

import static health.erp.lab.order.LabOrderMapper.MAPPER;
import static health.erp.lab.order.LabOrderPermission.AMEND_LAB_SUBJECT;
import static health.erp.lab.order.LabOrderPermission.READ_LAB_ORDER;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import java.util.Optional;

/** Keeps what the laboratory knows of patients. A host calls it when its register says {@code patient.updated}. */
public final class Subjects {
    private final Erp erp;
    private final LabOrderStore orders;

    public Subjects(Erp erp) {
        this.erp = erp;
        this.orders = new LabOrderStore(erp);
    }

    /** What was released by the former knowledge is judged anew, by whoever hears of it. */
    public SubjectView amend(Caller caller, AmendSubject command) {
        return erp.run(caller, AMEND_LAB_SUBJECT, command, () -> {
            var known = orders.subject(command.patient());
            if (known.isEmpty()) {
                return MAPPER.toView(begin(command));
            }
            var subject = known.get();
            if (subject.amend(command.subject(), erp.now())) {
                orders.flush();
                erp.publish(new LabSubjectEvent.Amended(command.patient(), erp.now()));
            }
            return MAPPER.toView(subject);
        });
    }

    public SubjectView find(Caller caller, FindSubject query) {
        return erp.read(caller, READ_LAB_ORDER, query, () -> {
            erp.discloses(query.patient());
            return orders.subject(query.patient())
                    .map(MAPPER::toView)
                    .orElseThrow(() -> new NotFoundException("subject of the laboratory", query.patient()));
        });
    }

    /**
     * For an order: what it brings, and for what it leaves open what is known already. What it brings is known from then
     * on only if nothing was, or if whoever orders may amend.
     */
    Optional<Subject> known(Caller caller, PlaceLabOrder order) {
        var brought = order.subject();
        var known = orders.subject(order.patient());
        if (brought == null) {
            return known.map(LabSubject::getSubject);
        }
        if (known.isEmpty()) {
            begin(new AmendSubject(order.patient(), brought));
            return Optional.of(brought);
        }
        var whole = brought.completedBy(known.get().getSubject());
        if (erp.may(caller, AMEND_LAB_SUBJECT) && known.get().amend(whole, erp.now())) {
            erp.publish(new LabSubjectEvent.Amended(order.patient(), erp.now()));
        }
        return Optional.of(whole);
    }

    private LabSubject begin(AmendSubject command) {
        var subject = new LabSubject(new LabSubjectId(erp.newId()), command.patient(), command.subject(), erp.now());
        orders.add(subject);
        return subject;
    }
}
