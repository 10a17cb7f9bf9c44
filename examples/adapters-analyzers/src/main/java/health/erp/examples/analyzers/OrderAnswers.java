package health.erp.examples.analyzers;

import health.erp.lab.analyzer.MessageView;
import health.erp.lab.analyzer.PartFate;
import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.AckDraft;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import java.util.ArrayList;
import java.util.Optional;

/** What became of each order that was sent: ORL^O22 answers OML^O21, ORR^O02 answers ORM^O01. 3.8 */
final class OrderAnswers {
    /** Empty of what is no order, or one that another answer belongs to. */
    static Optional<LabMessage> to(LabMessage orders, MessageView fate, AckCode code, String number, Moment now) {
        var header = orders.header();
        var isOml = header.type().equals("OML") && header.trigger().equals("O21");
        if (orders.kind() != MessageKind.ORDERS || !(isOml || header.type().equals("ORM"))) {
            return Optional.empty();
        }
        var answers = new ArrayList<OrderDraft>();
        for (var order : orders.orders()) {
            answers.add(answer(order, "order " + (answers.size() + 1), fate));
        }
        var reply = isOml
                ? header.reply("ORL", "O22", "ORL_O22", number, now)
                : header.reply("ORR", "O02", "ORR_O02", number, now);
        var acknowledged = new AckDraft(code, header.controlId(), orders.problems());
        return Optional.of(LabMessage.ofOrders(reply, MessageKind.ORDER_ANSWER, answers, acknowledged));
    }

    /** HL7 table 0119: OK, or unable to accept. Ours is the number of the order it is part of. */
    private static OrderDraft answer(OrderDraft order, String place, MessageView fate) {
        var part = fate.parts().stream().filter(p -> p.place().equals(place)).findFirst();
        var target = part.filter(p -> p.state() == PartFate.State.APPLIED || p.state() == PartFate.State.REPEATED)
                .map(PartFate::target);
        return OrderDraft.builder()
                .control(target.isPresent() ? "OK" : "UA")
                .numbers(OrderNumbers.of(
                        order.numbers().placer(),
                        target.map(id -> EntityId.of(id.toString(), "ERP")).orElse(null)))
                .build();
    }

    private OrderAnswers() {}
}
