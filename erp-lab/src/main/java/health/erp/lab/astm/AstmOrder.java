package health.erp.lab.astm;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderTimes;
import health.erp.lab.wire.Orderer;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.SpecimenDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order that is being read (O): a specimen, what is asked of it, then its results. */
final class AstmOrder {
    private final OrderDraft.Builder order = OrderDraft.builder();
    private final List<ObservationDraft> results = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    AstmOrder(AstmRecord o, Findings findings) {
        var placer = o.number(3);
        var filler = o.number(4);
        var type = Coded.of(o.component(16, 1), "", "");
        if (placer != null || filler != null || !type.isEmpty()) {
            order.specimens(List.of(SpecimenDraft.ofNumbers(placer, filler, type)));
        }
        order.services(o.tests(5))
                .priority(o.text(6))
                .action(o.text(12))
                .reportStatus(o.text(26))
                .orderer(orderer(o))
                .times(new OrderTimes(
                        o.moment(7, findings),
                        o.moment(8, findings),
                        o.moment(9, findings),
                        o.moment(15, findings),
                        o.moment(23, findings)));
    }

    private static @Nullable Orderer orderer(AstmRecord o) {
        return o.raw(17).isBlank() ? null : new Orderer(o.component(17, 1), o.component(17, 2), o.component(17, 3), "");
    }

    void result(ObservationDraft result) {
        noted();
        results.add(result);
    }

    void comment(String text) {
        order.comment(text);
    }

    void commentOnLatest(String text) {
        said.add(text);
    }

    private void noted() {
        if (!said.isEmpty()) {
            var last = results.size() - 1;
            results.set(last, results.get(last).withComments(said));
            said.clear();
        }
    }

    OrderDraft build(@Nullable PatientDraft patient) {
        noted();
        order.patient(patient);
        results.forEach(order::observation);
        return order.build();
    }
}
