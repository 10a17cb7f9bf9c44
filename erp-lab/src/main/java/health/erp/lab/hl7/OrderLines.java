package health.erp.lab.hl7;

import health.erp.lab.wire.Moments;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderTimes;
import health.erp.lab.wire.QuantityComparator;
import health.erp.lab.wire.SpecimenDraft;
import health.erp.lab.wire.Value;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the segments of an order: ORC, OBR, OBX, SPM. */
final class OrderLines {
    /** ORC. Versions before 2.5 have the priority in it. */
    static Line control(OrderDraft order, boolean isTimed) {
        var line = new Line("ORC")
                .text(1, order.control())
                .id(2, order.numbers().placer())
                .id(3, order.numbers().filler())
                .id(4, order.numbers().group())
                .text(5, order.status())
                .moment(9, order.times().requested())
                .orderer(12, order.orderer());
        if (!isRequested(order)) {
            line.pair(8, order.numbers().parentPlacer(), order.numbers().parentFiller());
        }
        if (isTimed && !order.priority().isEmpty()) {
            line.put(7, "^^^^^" + Line.escaped(order.priority()));
        }
        return line;
    }

    /** There is more to say than the number of the order and what happens to it. */
    static boolean isRequested(OrderDraft order) {
        var times = order.times();
        return !order.services().isEmpty()
                || !order.observations().isEmpty()
                || !order.specimens().isEmpty()
                || !order.reportStatus().isEmpty()
                || !order.action().isEmpty()
                || order.parentResult() != null
                || !times.equals(new OrderTimes(times.requested(), null, null, null, null));
    }

    static Line request(OrderDraft order) {
        if (order.services().size() > 1) {
            throw new IllegalArgumentException("An order in HL7 asks for one service, not (%d)."
                    .formatted(order.services().size()));
        }
        var line = new Line("OBR")
                .id(2, order.numbers().placer())
                .id(3, order.numbers().filler())
                .codes(4, order.services())
                .moment(7, order.times().collected())
                .moment(8, order.times().collectedUntil())
                .text(11, order.action())
                .moment(14, order.times().received())
                .moment(22, order.times().reported())
                .text(25, order.reportStatus())
                .pair(29, order.numbers().parentPlacer(), order.numbers().parentFiller());
        var parent = order.parentResult();
        if (parent != null) {
            var code = Line.joined(
                    '&',
                    Line.escaped(parent.code().code()),
                    Line.escaped(parent.code().text()),
                    Line.escaped(parent.code().system()));
            line.put(26, Line.joined('^', code, Line.escaped(parent.subId()), Line.escaped(parent.value())));
        }
        return line;
    }

    static Line specimen(SpecimenDraft specimen) {
        var from = specimen.collected();
        var until = specimen.collectedUntil();
        return new Line("SPM")
                .text(1, "1")
                .pair(2, specimen.placer(), specimen.filler())
                .coded(4, specimen.type())
                .coded(8, specimen.site())
                .text(11, specimen.role())
                .put(
                        17,
                        Line.joined(
                                '^', from == null ? "" : Moments.text(from), until == null ? "" : Moments.text(until)))
                .moment(18, specimen.received())
                .codes(21, specimen.rejections())
                .codes(24, specimen.conditions());
    }

    static Line observation(ObservationDraft observation) {
        var type = observation.valueType();
        return new Line("OBX")
                .text(1, observation.setId())
                .text(2, type)
                .coded(3, observation.code())
                .text(4, observation.subId())
                .put(
                        5,
                        observation.values().stream()
                                .map(value -> written(value, type))
                                .collect(Collectors.joining("~")))
                .coded(6, observation.unit())
                .text(7, observation.range())
                .put(8, observation.flags().stream().map(Line::escaped).collect(Collectors.joining("~")))
                .text(11, observation.status())
                .moment(14, observation.observedAt())
                .coded(17, observation.method())
                .ids(18, observation.instruments())
                .moment(19, observation.analyzedAt());
    }

    private static String written(Value value, String type) {
        if (value instanceof Value.Numeric v) {
            return (type.equals("SN") ? "^" : "") + v.number().toPlainString();
        }
        if (value instanceof Value.Censored v) {
            return v.comparator().sign()
                    + (type.equals("SN") ? "^" : "")
                    + v.limit().toPlainString();
        }
        if (value instanceof Value.Span v) {
            return "^" + v.low().toPlainString() + "^-^" + v.high().toPlainString();
        }
        if (value instanceof Value.Graded v) {
            return "^" + v.grade().toPlainString() + "^+";
        }
        if (value instanceof Value.Ratio v) {
            return sign(v.comparator())
                    + "^"
                    + v.first().toPlainString()
                    + "^"
                    + v.separator()
                    + "^"
                    + v.second().toPlainString();
        }
        return inWords(value);
    }

    private static String inWords(Value value) {
        if (value instanceof Value.Text v) {
            return Line.escaped(v.text());
        }
        if (value instanceof Value.Code v) {
            return Line.written(v.code());
        }
        if (value instanceof Value.Time v) {
            return Moments.text(v.moment());
        }
        if (value instanceof Value.Document v) {
            return Line.joined(
                    '^',
                    Line.escaped(v.source()),
                    Line.escaped(v.type()),
                    Line.escaped(v.subtype()),
                    Line.escaped(v.encoding()),
                    Line.escaped(v.data()));
        }
        var other = (Value.Other) value;
        return Line.joined('^', other.components().stream().map(Line::escaped).toArray(String[]::new));
    }

    private static String sign(@Nullable QuantityComparator comparator) {
        return comparator == null ? "" : comparator.sign();
    }

    private OrderLines() {}
}
