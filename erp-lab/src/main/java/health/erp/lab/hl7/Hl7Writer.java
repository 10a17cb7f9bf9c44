package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.MessageHeader;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.PatientDraft;
import health.erp.lab.wire.Problem;
import health.erp.lab.wire.SpecimenDraft;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a message, in UTF-8 and with the usual delimiters. What it writes {@link Hl7Reader} reads as the same drafts.
 *
 * <p>Orders come in the order of their patients; where specimens lead (OML^O33, O35, OUL^R22) each has one.
 */
public final class Hl7Writer {
    private final LabMessage message;
    private final MessageForm form;
    private final StringBuilder out = new StringBuilder();
    private @Nullable SpecimenDraft leading;

    private Hl7Writer(LabMessage message, MessageForm form) {
        this.message = message;
        this.form = form;
    }

    public static byte[] write(LabMessage message) {
        var header = message.header();
        var form = MessageForm.of(header.type(), header.trigger());
        if (form == null || form.kind() != message.kind()) {
            throw new IllegalArgumentException("The message (%s^%s) is none of %s for (%s)."
                    .formatted(header.type(), header.trigger(), MessageForm.UNDERSTOOD, message.kind()));
        }
        return new Hl7Writer(message, form).write();
    }

    private byte[] write() {
        header(message.header());
        acknowledged();
        message.comments().forEach(this::note);
        message.orders().stream().filter(o -> o.patient() == null).forEach(this::order);
        for (var patient : message.patients()) {
            leading = null;
            patient(patient);
            message.orders().stream()
                    .filter(o -> Objects.equals(o.patient(), patient))
                    .forEach(this::order);
        }
        try {
            var bytes = UTF_8.newEncoder().encode(CharBuffer.wrap(out));
            var array = new byte[bytes.remaining()];
            bytes.get(array);
            return array;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The message has half a character in it, which nobody can write.", e);
        }
    }

    private void header(MessageHeader h) {
        var type = Line.joined('^', Line.escaped(h.type()), Line.escaped(h.trigger()), Line.escaped(h.structure()));
        // the separator itself is MSH-1, so that MSH-2 is the first of the fields
        out.append("MSH|^~\\&");
        var rest = new Line("")
                .party(1, h.sendingApplication())
                .party(2, h.sendingFacility())
                .party(3, h.receivingApplication())
                .party(4, h.receivingFacility())
                .moment(5, h.sentAt())
                .put(7, type)
                .text(8, h.controlId())
                .text(9, h.processing())
                .text(10, h.version())
                .text(13, h.acceptCondition())
                .text(14, h.applicationCondition())
                .put(16, "UNICODE UTF-8");
        rest.writeTo(out);
    }

    private void acknowledged() {
        var acknowledged = message.acknowledged();
        if (acknowledged == null) {
            return;
        }
        put(new Line("MSA").text(1, acknowledged.code().name()).text(2, acknowledged.controlId()));
        acknowledged.problems().forEach(this::error);
    }

    private void error(Problem problem) {
        var p = problem.position();
        var place = Line.joined(
                '^', Line.escaped(p.segment()), number(p.occurrence()), number(p.field()), number(p.repetition()));
        var severity =
                switch (problem.severity()) {
                    case TOLERATED -> "W";
                    case NOT_UNDERSTOOD -> "E";
                    case UNREADABLE -> "F";
                };
        put(new Line("ERR")
                .put(2, place)
                .text(3, Integer.toString(problem.kind().code()))
                .text(4, severity)
                .text(8, problem.expected()));
    }

    private static String number(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private void patient(PatientDraft patient) {
        put(new Line("PID")
                .text(1, "1")
                .put(
                        3,
                        String.join(
                                "~",
                                patient.numbers().stream().map(Line::number).toList()))
                .put(5, Line.joined('^', Line.escaped(patient.family()), Line.escaped(patient.given())))
                .moment(7, patient.birth())
                .text(8, patient.sex()));
        patient.comments().forEach(this::note);
        var visit = patient.visit();
        if (visit != null) {
            put(new Line("PV1").text(1, "1").text(2, "U").put(19, Line.number(visit)));
        }
        patient.observations().forEach(this::observation);
    }

    private void order(OrderDraft order) {
        if (form.specimensFirst()) {
            lead(order);
        }
        var isTimedInside =
                message.header().type().equals("ORM") || message.header().type().equals("ORR");
        var orc = OrderLines.control(order, isTimedInside);
        if (!form.controlLast()) {
            put(orc);
            timing(order, isTimedInside);
        }
        if (OrderLines.isRequested(order)) {
            put(OrderLines.request(order));
        }
        if (form.controlLast()) {
            put(orc);
            timing(order, isTimedInside);
        }
        order.comments().forEach(this::note);
        order.observations().forEach(this::observation);
        if (!form.specimensFirst()) {
            order.specimens().forEach(this::specimen);
        }
    }

    private void timing(OrderDraft order, boolean isTimedInside) {
        if (!isTimedInside && !order.priority().isEmpty()) {
            put(new Line("TQ1").text(1, "1").text(9, order.priority()));
        }
    }

    private void lead(OrderDraft order) {
        if (order.specimens().size() != 1) {
            throw new IllegalArgumentException("An order of %s^%s has one specimen, not (%d)."
                    .formatted(
                            message.header().type(),
                            message.header().trigger(),
                            order.specimens().size()));
        }
        var specimen = order.specimens().get(0);
        if (!specimen.equals(leading)) {
            specimen(specimen);
            leading = specimen;
        }
    }

    private void specimen(SpecimenDraft specimen) {
        put(OrderLines.specimen(specimen));
        if (specimen.accession() != null || specimen.container() != null) {
            put(new Line("SAC").id(2, specimen.accession()).id(3, specimen.container()));
        }
        specimen.comments().forEach(this::note);
        specimen.observations().forEach(this::observation);
    }

    private void observation(ObservationDraft observation) {
        put(OrderLines.observation(observation));
        observation.comments().forEach(this::note);
    }

    private void note(String text) {
        put(new Line("NTE").text(3, text));
    }

    private void put(Line line) {
        line.writeTo(out);
    }
}
