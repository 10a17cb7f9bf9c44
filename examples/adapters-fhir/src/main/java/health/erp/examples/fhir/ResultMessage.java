package health.erp.examples.fhir;

import health.erp.lab.hl7.Hl7Writer;
import health.erp.lab.interval.AdministrativeGender;
import health.erp.lab.order.Subject;
import health.erp.lab.report.ReportContent.Line;
import health.erp.lab.report.ReportView;
import health.erp.lab.status.OrderResultCode;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.MessageKind;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.OrderNumbers;
import health.erp.lab.wire.OrderTimes;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.SpecimenDraft;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as HL7 version 2: ORU^R01, each test an order of its own with its result. What is written our own reader, and so
 * another laboratory's, reads as it was.
 */
public final class ResultMessage {
    private final String application;
    private final String facility;
    private final ZoneId zone;

    /**
     * Of one sender.
     *
     * @param application MSH-3
     * @param facility MSH-4
     * @param zone of the hospital's clocks
     */
    public ResultMessage(String application, String facility, ZoneId zone) {
        this.application = application;
        this.facility = facility;
        this.zone = zone;
    }

    /**
     * The message, to be framed and sent.
     *
     * @param subject whom the report is about, as the order has it
     * @param receiver MSH-5
     * @param number of the message, used once
     */
    public byte[] write(ReportView report, Subject subject, String receiver, String number) {
        var orders = new ArrayList<OrderDraft>();
        var patient = patient(report, subject);
        for (var line : report.current().content().lines()) {
            orders.add(order(report, line, patient, orders.size() + 1));
        }
        var header = new MessageHeader(
                EntityId.of(application, ""),
                EntityId.of(facility, ""),
                EntityId.of(receiver, ""),
                EntityId.of("", ""),
                moment(report.current().issuedAt()),
                "ORU",
                "R01",
                "ORU_R01",
                number,
                "P",
                "2.5.1",
                "",
                "");
        return Hl7Writer.write(LabMessage.ofOrders(header, MessageKind.RESULTS, orders, null));
    }

    private static PatientDraft patient(ReportView report, Subject subject) {
        var birth = subject.birthDate();
        return new PatientDraft(
                List.of(EntityId.of(report.patient().toString(), "ERP")),
                "",
                "",
                birth == null ? null : new Moment(birth.atStartOfDay(), Moment.Precision.DAY, null),
                sex(subject.gender()),
                null,
                List.of(),
                List.of());
    }

    /** HL7 table 0001. */
    private static String sex(AdministrativeGender gender) {
        return switch (gender) {
            case MALE -> "M";
            case FEMALE -> "F";
            case OTHER -> "O";
            case UNKNOWN -> "U";
        };
    }

    private OrderDraft order(ReportView report, Line line, PatientDraft patient, int number) {
        var placer = EntityId.of(Long.toString(report.current().content().orderNumber()), "ERP");
        var filler = EntityId.of(line.accession() + "." + line.test(), "ERP");
        return OrderDraft.builder()
                .patient(patient)
                .control("RE")
                .numbers(OrderNumbers.of(placer, filler))
                .service(code(line))
                .reportStatus(OrderResultCode.of(List.of(line.status())).name())
                .times(new OrderTimes(null, moment(line.collectedAt()), null, null, moment(line.releasedAt())))
                .specimens(List.of(SpecimenDraft.ofNumbers(null, EntityId.of(line.accession(), "ERP"), Coded.NONE)))
                .observation(observation(line, number))
                .build();
    }

    private ObservationDraft observation(Line line, int number) {
        var value = SentValues.of(line.shown(), line.unit());
        var comments = new ArrayList<String>();
        line.changes()
                .forEach(change -> comments.add("Reported before: %s, until %s"
                        .formatted(change.before() == null ? "nothing" : change.before(), change.at()))); // I9
        if (line.comment() != null) {
            comments.add(line.comment());
        }
        return new ObservationDraft(
                number,
                "1",
                SentValues.type(value),
                code(line),
                "",
                value == null ? List.of() : List.of(value),
                line.unit() == null ? Coded.NONE : Coded.of(line.unit(), "", "UCUM"),
                line.healthy() == null ? "" : line.healthy(),
                line.flags() == null ? List.of() : Arrays.asList(line.flags().split("~", -1)),
                line.status().result().name(),
                moment(line.collectedAt()),
                moment(line.measuredAt()),
                line.method() == null ? Coded.NONE : Coded.of("", line.method(), ""),
                List.of(),
                comments);
    }

    private static Coded code(Line line) {
        return line.loinc() == null
                ? Coded.of(line.test(), line.name(), "L")
                : new Coded(line.loinc(), line.name(), "LN", line.test(), line.name(), "L", "");
    }

    private @Nullable Moment moment(@Nullable Instant at) {
        return at == null
                ? null
                : new Moment(
                        LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS),
                        Moment.Precision.SECOND,
                        zone.getRules().getOffset(at));
    }
}
