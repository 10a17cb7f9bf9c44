package health.erp.benchmarks.wire;

import health.erp.lab.hl7.Hl7Writer;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import health.erp.lab.wire.OrderTimes;
import health.erp.lab.wire.Orderer;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.SpecimenDraft;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** An invented blood count with 28 results: numbers with unit, range and flag, codes and a text, as analyzers send it. */
final class BloodCount {
    private static final int RESULTS = 28;
    private static final Moment TAKEN = Objects.requireNonNull(Moments.read("20260102070100+0530"));
    private static final Moment DONE = Objects.requireNonNull(Moments.read("20260102081500+0530"));

    static byte[] message() {
        var laboratory = new EntityId("Central Laboratory", "", "2.16.840.1.113883.3.72.5.21", "ISO");
        var ward = new EntityId("Ward System", "", "2.16.840.1.113883.3.72.5.22", "ISO");
        var header = new MessageHeader(
                laboratory,
                laboratory,
                ward,
                ward,
                DONE,
                "ORU",
                "R01",
                "ORU_R01",
                "LAB-4711",
                "P",
                "2.5.1",
                "AL",
                "AL");
        return Hl7Writer.write(LabMessage.ofOrders(header, MessageKind.RESULTS, List.of(order()), null));
    }

    private static OrderDraft order() {
        var patient = new PatientDraft(
                List.of(new EntityId("MRN-000123", "Hospital", "2.16.840.1.113883.3.72.5.30.2", "ISO")),
                "Benchmark",
                "Beena",
                Moments.read("19870626"),
                "F",
                EntityId.of("V-17", "Hospital"),
                List.of(),
                List.of());
        var order = OrderDraft.builder()
                .patient(patient)
                .control("RE")
                .numbers(OrderNumbers.of(
                        new EntityId("ORD666555", "Ward", "2.16.840.1.113883.3.72.5.24", "ISO"),
                        new EntityId("R-991133", "Laboratory", "2.16.840.1.113883.3.72.5.25", "ISO")))
                .service(Coded.of("57021-8", "CBC W Auto Differential panel in Blood", "LN"))
                .reportStatus("F")
                .times(new OrderTimes(TAKEN, TAKEN, null, TAKEN, DONE))
                .orderer(new Orderer("57422", "Rao", "Meera", "NPI"))
                .specimens(List.of(SpecimenDraft.ofNumbers(
                        EntityId.of("S-1", "Ward"),
                        EntityId.of("A-26-000017", "Laboratory"),
                        Coded.of("119297000", "Blood specimen", "SCT"))));
        for (int i = 1; i <= RESULTS; i++) {
            order.observation(result(i));
        }
        return order.build();
    }

    private static ObservationDraft result(int number) {
        var isNumber = number <= 19;
        var isCode = !isNumber && number <= 25;
        Value value = isNumber
                ? new Value.Numeric(BigDecimal.valueOf(41L * number, 1))
                : isCode
                        ? new Value.Code(new Coded(
                                "260415000", "not detected", "SCT", "", "", "", "None seen in the whole of the smear"))
                        : new Value.Text("Reactive morphology in lymphoid cells of all fields.");
        return new ObservationDraft(
                number,
                Integer.toString(number),
                isNumber ? "NM" : isCode ? "CWE" : "TX",
                new Coded(
                        "264%02d-1".formatted(number),
                        "Cells of kind %d [#/volume] in Blood by Automated count".formatted(number),
                        "LN",
                        "CBC-%02d".formatted(number),
                        "Cells of kind %d".formatted(number),
                        "99LAB",
                        ""),
                "",
                List.of(value),
                isNumber ? Coded.of("10*3/uL", "thousand per microliter", "UCUM") : Coded.NONE,
                isNumber ? "4.3 to 10.8" : "",
                List.of(number % 5 == 0 ? "H" : "N"),
                "F",
                TAKEN,
                DONE,
                Coded.of("AUTO", "Automated count", "99LAB"),
                List.of(EntityId.of("XN-1000-11", "Laboratory")),
                List.of());
    }

    private BloodCount() {}
}
