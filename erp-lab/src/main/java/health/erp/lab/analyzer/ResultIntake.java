package health.erp.lab.analyzer;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.id.HospitalId;
import health.erp.lab.analyzer.Tubes.Tube;
import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.OrderItem;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.status.ResultCode;
import health.erp.lab.wire.LabMessage;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what the observations of a message are about; what is doubtful is held, and the rest goes to the results. */
final class ResultIntake {
    private final Erp erp;
    private final Laboratory laboratory;
    private final Tubes tubes;
    private final ResultDesk desk;
    private final ControlIntake controls;

    ResultIntake(Erp erp, Laboratory laboratory) {
        this.erp = erp;
        this.laboratory = laboratory;
        this.tubes = new Tubes(erp);
        this.desk = new ResultDesk(erp, laboratory);
        this.controls = new ControlIntake(erp, laboratory);
    }

    void take(Delivery delivery, LabMessage message) {
        var settings = delivery.settings();
        var found = tubes.of(message.orders().stream()
                .flatMap(order -> SentNumbers.of(order).stream())
                .distinct()
                .toList());
        message.patients().forEach(patient -> noted(delivery.progress(), 0, patient.observations()));
        var reported = new ArrayList<Reported>();
        var number = 0;
        for (var order : message.orders()) {
            number++;
            for (var specimen : order.specimens()) {
                noted(delivery.progress(), number, specimen.observations());
            }
            if (controls.isControl(settings, order)) {
                controls.take(delivery, number, order);
            } else {
                reported.addAll(reported(delivery, number, order, Matched.of(order, settings.trust(), found)));
            }
        }
        var instrument = tubes.instrument(settings.instrument());
        controls.enter(delivery, instrument);
        desk.take(delivery, instrument == null ? null : instrument.getId(), reported);
    }

    /** What was seen of a specimen or a patient stays with the message. */
    private static void noted(Progress progress, int number, List<ObservationDraft> observations) {
        observations.forEach(seen -> {
            var part = Progress.Part.ofObservation(number, seen.occurrence(), SentTest.code(seen.code()));
            if (progress.isOpen(part)) {
                progress.ended(part, PartFate.State.NOTED, null, null);
            }
        });
    }

    private List<Reported> reported(Delivery delivery, int number, OrderDraft order, Matched matched) {
        var reported = new ArrayList<Reported>();
        for (var observation : order.observations()) {
            var part = Progress.Part.ofObservation(number, observation.occurrence(), SentTest.code(observation.code()));
            if (!delivery.progress().isOpen(part)) {
                continue;
            }
            var refusal = delivery.refusals().of(part.place());
            var against = against(order, observation, matched);
            if (against != null) {
                delivery.progress().held(part, against, null, expected(against));
            } else if (refusal.isPresent()) {
                delivery.progress().held(part, ExceptionKind.REFUSED_BY_RULE, null, refusal.get());
            } else {
                reported(delivery, part, observation, Objects.requireNonNull(matched.tube()))
                        .ifPresent(reported::add);
            }
        }
        return reported;
    }

    /** What is against all of an order; null if nothing is. */
    private static @Nullable ExceptionKind against(OrderDraft order, ObservationDraft observation, Matched matched) {
        var tube = matched.tube();
        if (tube == null) {
            return matched.problem();
        }
        if (SentPatient.isAnother(
                order.patient(), tube.specimen().getPatient(), tube.order().getSubject())) {
            return ExceptionKind.OTHER_PATIENT;
        }
        var status = tube.specimen().getStatus();
        var isRefused = order.specimens().stream().anyMatch(s -> !s.rejections().isEmpty());
        var hasNone = observation.status().equals(ResultCode.X.name());
        if (status == SpecimenStatus.REJECTED || (isRefused && !hasNone)) {
            return ExceptionKind.SPECIMEN_REJECTED;
        }
        return status.isAtHand() || status == SpecimenStatus.CONSUMED || status == SpecimenStatus.DISPOSED
                ? null
                : ExceptionKind.SPECIMEN_NOT_HERE;
    }

    private static String expected(ExceptionKind against) {
        return switch (against) {
            case UNKNOWN_ORDER -> "the number of a specimen of the laboratory";
            case SEVERAL_SPECIMENS -> "numbers of one specimen";
            case OTHER_PATIENT -> "id, birth date and sex of the patient whose specimen it is";
            case SPECIMEN_REJECTED -> "a specimen that was not rejected";
            default -> "a specimen that was received";
        };
    }

    private Optional<Reported> reported(
            Delivery delivery, Progress.Part part, ObservationDraft observation, Tube tube) {
        var caller = delivery.caller();
        var sent = SentTest.of(observation.code(), delivery.settings())
                .or(() -> SentTest.byLoinc(observation.code(), tube, item -> published(caller, item)));
        var code = code(observation.status());
        if (code.isEmpty()) {
            delivery.progress().held(part, ExceptionKind.NOT_UNDERSTOOD, null, "a status of HL7 table 0085");
        } else if (code.get() == ResultCode.N) {
            delivery.progress().ended(part, PartFate.State.NOT_ASKED, null, null);
        } else if (sent.isEmpty()) {
            delivery.progress().held(part, ExceptionKind.UNKNOWN_TEST, null, "a code that is mapped on the channel");
        } else {
            var item = SentTest.item(tube, sent.get().test());
            if (item.isPresent()) {
                return valued(
                        delivery,
                        part,
                        observation,
                        item.get(),
                        code.get(),
                        sent.get().unit());
            }
            delivery.progress()
                    .held(
                            part,
                            ExceptionKind.NOT_ORDERED,
                            sent.get().test(),
                            "a test that was ordered of the specimen");
        }
        return Optional.empty();
    }

    private Optional<Reported> valued(
            Delivery delivery,
            Progress.Part part,
            ObservationDraft observation,
            OrderItem item,
            ResultCode sent,
            @Nullable String unit) {
        var code = delivery.settings().trust().understood(sent);
        TestCode test = item.getTest();
        switch (code) {
            case O, I -> {
                delivery.progress()
                        .ended(part, PartFate.State.NOTED, test, item.getId().value());
                return Optional.empty();
            }
            case W, D -> {
                if (delivery.settings().trust().isBeyond(sent)) {
                    delivery.progress()
                            .held(part, ExceptionKind.WITHDRAWN, test, "somebody who says that the result is wrong");
                    return Optional.empty();
                }
                return Optional.of(new Reported(part, item, sent, code, null, key(delivery, ""), observation));
            }
            case X, U -> {
                return Optional.of(new Reported(part, item, sent, code, null, key(delivery, ""), observation));
            }
            default -> {
                var read = SentValue.read(
                        observation, published(delivery.caller(), item).definition(), unit);
                var value = read.value();
                if (value == null) {
                    var problem = Objects.requireNonNull(read.problem());
                    delivery.progress().held(part, problem, test, read.expected());
                    return Optional.empty();
                }
                return Optional.of(
                        new Reported(part, item, sent, code, value, key(delivery, value.own()), observation));
            }
        }
    }

    /** What is silent about it is not final. */
    private static Optional<ResultCode> code(String sent) {
        return sent.isEmpty()
                ? Optional.of(ResultCode.R)
                : Arrays.stream(ResultCode.values())
                        .filter(c -> c.name().equals(sent))
                        .findFirst();
    }

    private PublishedTest published(Caller caller, OrderItem item) {
        return laboratory.catalogue().version(caller, item.getTestVersion());
    }

    private String key(Delivery delivery, String value) {
        HospitalId hospital = delivery.caller().hospital();
        return erp.core().keys().token(hospital, "lab_received_result.value", value);
    }
}
