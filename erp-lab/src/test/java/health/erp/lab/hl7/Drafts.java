package health.erp.lab.hl7;

import health.erp.lab.wire.AckCode;
import health.erp.lab.wire.AckDraft;
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
import health.erp.lab.wire.ParentResult;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Position;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.QuantityComparator;
import health.erp.lab.wire.SpecimenDraft;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Invents messages with everything in them that may be in one, from a seed. */
final class Drafts {
    private static final String CHARACTERS = "aZ09 |^~\\&\"#.,-_<>\n\r\t\u0001\u007f\u00e4\u00df\u4e2d\u2028XFSTRE";
    private static final List<String> KINDS = List.of(
            "ORU^R01", "OUL^R22", "OUL^R24", "OML^O21", "OML^O33", "OML^O35", "ORM^O01", "ORL^O22", "ORR^O02",
            "ACK^R01");
    private static final List<String> TIMES = List.of(
            "2024",
            "202402",
            "20240229",
            "2024022923",
            "202402292359",
            "20240229235958",
            "20240229235958.0120",
            "202402292359+0530",
            "20240229235958-0330",
            "20240229235958.5+0000");

    private final Random random;
    private int occurrence;

    Drafts(long seed) {
        this.random = new Random(seed);
    }

    LabMessage message() {
        var type = one(KINDS).split("\\^", 2);
        var form = Objects.requireNonNull(MessageForm.of(type[0], type[1]));
        var header = new MessageHeader(
                party(),
                party(),
                party(),
                party(),
                moment(),
                type[0],
                type[1],
                word(),
                "1" + word(),
                word(),
                "2.5.1",
                word(),
                word());
        var answer = form.kind() == MessageKind.ACKNOWLEDGEMENT || form.kind() == MessageKind.ORDER_ANSWER
                ? acknowledged()
                : null;
        if (form.kind() == MessageKind.ACKNOWLEDGEMENT) {
            return LabMessage.ofAcknowledgement(header, Objects.requireNonNull(answer));
        }
        var patients = new ArrayList<PatientDraft>();
        var orders = new ArrayList<OrderDraft>();
        for (int p = 0; p < 1 + random.nextInt(2); p++) {
            var patient = patient(form, p);
            patients.add(patient);
            for (int o = 0; o < 1 + random.nextInt(3); o++) {
                orders.add(order(form, patient));
            }
        }
        return new LabMessage(header, form.kind(), patients, orders, List.of(), answer, words(), List.of(), List.of());
    }

    private PatientDraft patient(MessageForm form, int number) {
        var patient = new PatientDraft(
                List.of(new EntityId("P" + number, text(), text(), text())),
                text(),
                text(),
                moment(),
                word(),
                random.nextBoolean() ? null : new EntityId("V" + word(), text(), "", ""),
                List.of(),
                words());
        var speaks = form.specimensFirst() && number == 0 && random.nextBoolean();
        return speaks ? patient.with(patient.visit(), List.of(observation()), patient.comments()) : patient;
    }

    private OrderDraft order(MessageForm form, PatientDraft patient) {
        var specimens = new ArrayList<SpecimenDraft>();
        if (form.specimensFirst()) {
            specimens.add(specimen());
        }
        var order = OrderDraft.builder()
                .patient(patient)
                .control(word())
                .numbers(new OrderNumbers(id(), id(), id(), id(), id()))
                .service(coded())
                .status(word())
                .reportStatus(word())
                .action(word())
                .priority(word())
                .times(new OrderTimes(moment(), moment(), moment(), moment(), moment()))
                .orderer(random.nextBoolean() ? null : new Orderer("D" + text(), text(), text(), text()))
                .parentResult(
                        random.nextBoolean() ? null : new ParentResult(Coded.of("M", text(), text()), text(), text()));
        words().forEach(order::comment);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            order.observation(observation());
        }
        if (!form.specimensFirst() && random.nextBoolean()) {
            specimens.add(specimen());
        }
        return order.specimens(specimens).build();
    }

    private SpecimenDraft specimen() {
        var observations = random.nextInt(4) == 0 ? List.of(observation()) : List.<ObservationDraft>of();
        return new SpecimenDraft(
                id(),
                id(),
                id(),
                id(),
                coded(),
                maybe(),
                word(),
                moment(),
                moment(),
                moment(),
                codes(),
                codes(),
                observations,
                words());
    }

    private ObservationDraft observation() {
        var type = one(List.of("NM", "SN", "ST", "TX", "FT", "CE", "CWE", "TS", "DTM", "ED", "RP", "XAD"));
        var values = new ArrayList<Value>();
        for (int i = 0; i < random.nextInt(3); i++) {
            values.add(value(type));
        }
        return new ObservationDraft(
                ++occurrence,
                word(),
                type,
                coded(),
                text(),
                values,
                maybe(),
                text(),
                random.nextBoolean() ? List.of() : List.of("H", "A" + text()),
                one(List.of("", "F", "P", "C", "X")),
                moment(),
                moment(),
                maybe(),
                random.nextBoolean() ? List.of() : List.of(EntityId.of("I" + text(), text())),
                words());
    }

    private Value value(String type) {
        return switch (type) {
            case "NM" -> random.nextBoolean() ? new Value.Numeric(number()) : censored();
            case "SN" -> structured();
            case "ST", "TX", "FT" -> new Value.Text("t" + text());
            case "CE", "CWE" -> new Value.Code(coded());
            case "TS", "DTM" -> new Value.Time(Objects.requireNonNull(Moments.read(one(TIMES))));
            case "ED" -> new Value.Document(text(), "IM", text(), "A", "d" + text());
            default -> new Value.Other(type, List.of(text(), text(), "x" + text()));
        };
    }

    private Value structured() {
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Numeric(number());
            case 1 -> censored();
            case 2 -> new Value.Span(number(), number());
            case 3 ->
                new Value.Ratio(random.nextBoolean() ? null : QuantityComparator.AT_LEAST, number(), ":", number());
            default -> new Value.Graded(number());
        };
    }

    private Value.Censored censored() {
        return new Value.Censored(one(List.of(QuantityComparator.values())), number());
    }

    private BigDecimal number() {
        return new BigDecimal(BigInteger.valueOf(random.nextInt(2_000_000) - 1_000_000), random.nextInt(4));
    }

    private AckDraft acknowledged() {
        var problem = new Problem(
                one(List.of(Problem.Severity.values())),
                one(List.of(Problem.Kind.values())),
                new Position("OBX", 1 + random.nextInt(9), random.nextInt(9), random.nextInt(3)),
                "e" + text());
        return new AckDraft(
                one(List.of(AckCode.values())), text(), random.nextBoolean() ? List.of() : List.of(problem));
    }

    private EntityId party() {
        return new EntityId(text(), "", text(), text());
    }

    private EntityId id() {
        return new EntityId("n" + text(), text(), text(), text());
    }

    private Coded coded() {
        return new Coded("c" + text(), text(), text(), text(), text(), text(), text());
    }

    private Coded maybe() {
        return random.nextBoolean() ? Coded.NONE : coded();
    }

    private List<Coded> codes() {
        return random.nextBoolean() ? List.of() : List.of(coded(), coded());
    }

    private @Nullable Moment moment() {
        return random.nextInt(3) == 0 ? null : Moments.read(one(TIMES));
    }

    private List<String> words() {
        return random.nextInt(3) == 0 ? List.of(text(), "and " + text()) : List.of();
    }

    private String word() {
        return one(List.of("", "A", "RE", "NW"));
    }

    private String text() {
        if (random.nextInt(12) == 0) {
            return "\"\"";
        }
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
