package health.erp.lab.astm;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.wire.Bytes;
import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.Moment;
import health.erp.lab.wire.Moments;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.SpecimenDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes orders for an analyzer: those it asked for, or that there are none. {@link AstmReader} reads them as the same. */
public final class AstmWriter {
    /** Nothing is known of what was asked for. */
    private static final String NO_INFORMATION = "I";

    private final StringBuilder out = new StringBuilder();

    private AstmWriter() {}

    /** The orders of one patient follow each other. */
    public static Bytes orders(MessageHeader header, List<OrderDraft> orders) {
        var writer = new AstmWriter();
        writer.header(header);
        PatientDraft patient = null;
        var patients = 0;
        var ofPatient = 0;
        for (var order : orders) {
            if (patients == 0 || !Objects.equals(patient, order.patient())) {
                patient = order.patient();
                ofPatient = 0;
                writer.patient(++patients, patient);
            }
            writer.order(++ofPatient, order);
        }
        writer.record("L", "1", orders.isEmpty() ? NO_INFORMATION : "N");
        return Bytes.of(writer.out.toString(), UTF_8);
    }

    private void header(MessageHeader h) {
        var f = fields(14);
        f[0] = "H";
        f[1] = "\\^&";
        f[2] = AstmEscapes.encode(h.controlId());
        f[4] = components(h.sendingApplication().id());
        f[9] = components(h.receivingApplication().id());
        f[11] = AstmEscapes.encode(h.processing());
        f[12] = AstmEscapes.encode(h.version());
        f[13] = moment(h.sentAt());
        record(f);
    }

    private void patient(int number, @Nullable PatientDraft patient) {
        var f = fields(9);
        f[0] = "P";
        f[1] = Integer.toString(number);
        if (patient != null) {
            f[2] = number(patient, "PRACTICE");
            f[3] = number(patient, "LABORATORY");
            f[4] = number(patient, "");
            f[5] = joined(AstmEscapes.encode(patient.family()), AstmEscapes.encode(patient.given()));
            f[7] = moment(patient.birth());
            f[8] = AstmEscapes.encode(patient.sex());
        }
        record(f);
        if (patient != null) {
            comments(patient.comments());
        }
    }

    private static String number(PatientDraft patient, String by) {
        return patient.numbers().stream()
                .filter(n -> n.namespace().equals(by))
                .map(n -> AstmEscapes.encode(n.id()))
                .findFirst()
                .orElse("");
    }

    private void order(int number, OrderDraft order) {
        var f = fields(26);
        f[0] = "O";
        f[1] = Integer.toString(number);
        order.specimens().stream().findFirst().ifPresent(s -> specimen(f, s));
        f[4] = order.services().stream().map(AstmWriter::written).collect(Collectors.joining("\\"));
        f[5] = AstmEscapes.encode(order.priority());
        f[6] = moment(order.times().requested());
        f[7] = moment(order.times().collected());
        f[8] = moment(order.times().collectedUntil());
        f[11] = AstmEscapes.encode(order.action());
        f[14] = moment(order.times().received());
        var orderer = order.orderer();
        if (orderer != null) {
            f[16] = joined(
                    AstmEscapes.encode(orderer.id()),
                    AstmEscapes.encode(orderer.family()),
                    AstmEscapes.encode(orderer.given()));
        }
        f[22] = moment(order.times().reported());
        f[25] = AstmEscapes.encode(order.reportStatus());
        record(f);
        comments(order.comments());
    }

    private static void specimen(String[] fields, SpecimenDraft specimen) {
        fields[2] = number(specimen.placer());
        fields[3] = number(specimen.filler());
        fields[15] = AstmEscapes.encode(specimen.type().code());
    }

    private static String number(@Nullable EntityId id) {
        if (id == null) {
            return "";
        }
        return id.universalId().isEmpty() ? AstmEscapes.encode(id.id()) : components(id.universalId());
    }

    private void comments(List<String> comments) {
        for (int i = 0; i < comments.size(); i++) {
            record("C", Integer.toString(i + 1), "L", AstmEscapes.encode(comments.get(i)), "G");
        }
    }

    static String written(Coded test) {
        if (!test.originalText().isEmpty()) {
            return components(test.originalText());
        }
        return joined(
                AstmEscapes.encode(test.code()),
                AstmEscapes.encode(test.text()),
                AstmEscapes.encode(test.system()),
                AstmEscapes.encode(test.alternateCode()),
                AstmEscapes.encode(test.alternateText()));
    }

    /** What was read as one text goes back as the components it was. */
    private static String components(String whole) {
        return Arrays.stream(whole.split("\\^", -1)).map(AstmEscapes::encode).collect(Collectors.joining("^"));
    }

    private static String moment(@Nullable Moment moment) {
        return moment == null ? "" : Moments.text(moment);
    }

    private static String[] fields(int count) {
        var fields = new String[count];
        Arrays.fill(fields, "");
        return fields;
    }

    private static String joined(String... components) {
        var parts = new ArrayList<>(List.of(components));
        while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        return String.join("^", parts);
    }

    private void record(String... fields) {
        var last = fields.length;
        while (last > 1 && fields[last - 1].isEmpty()) {
            last--;
        }
        out.append(String.join("|", Arrays.asList(fields).subList(0, last))).append('\r');
    }
}
