package health.erp.lab.analyzer;

import health.erp.core.Erp;
import health.erp.lab.analyzer.Progress.Part;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.quality.ControlRunId;
import health.erp.lab.quality.EnterControlRun;
import health.erp.lab.quality.Instrument;
import health.erp.lab.quality.MeasuredControl;
import health.erp.lab.quality.RunSource;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.OrderDraft;
import health.erp.lab.wire.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a message was measured in controls, and not in a patient's specimen: one run for each test, of all its levels. 3.1 */
final class ControlIntake {
    private static final String CONTROL = "Q"; // HL7 tables 0065 and 0369, E1394 9.4.12

    private final Erp erp;
    private final Laboratory laboratory;

    ControlIntake(Erp erp, Laboratory laboratory) {
        this.erp = erp;
        this.laboratory = laboratory;
    }

    /** A control of a level that is known, with what it gave. */
    record Given(Part part, String level, BigDecimal value) {}

    boolean isControl(ChannelSettings settings, OrderDraft order) {
        return order.action().equals(CONTROL)
                || order.specimens().stream().anyMatch(s -> s.role().equals(CONTROL))
                || level(settings, order).isPresent();
    }

    void take(Delivery delivery, int number, OrderDraft order) {
        var level = level(delivery.settings(), order);
        for (var observation : order.observations()) {
            var code = SentTest.code(observation.code());
            var part = Part.ofObservation(number, observation.occurrence(), code);
            if (delivery.progress().isOpen(part)) {
                take(delivery, part, level, observation);
            }
        }
    }

    private static void take(
            Delivery delivery, Part part, Optional<ControlMapping> level, ObservationDraft observation) {
        var test = SentTest.of(observation.code(), delivery.settings()).map(SentTest::test);
        var value = value(observation);
        var refusal = delivery.refusals().of(part.place());
        if (level.isEmpty()) {
            delivery.progress()
                    .held(part, ExceptionKind.UNKNOWN_CONTROL, test.orElse(null), "a number that is mapped to a level");
        } else if (test.isEmpty()) {
            delivery.progress().held(part, ExceptionKind.UNKNOWN_TEST, null, "a code that is mapped on the channel");
        } else if (value.isEmpty()) {
            delivery.progress().held(part, ExceptionKind.UNCLEAR_VALUE, test.get(), "a number");
        } else if (refusal.isPresent()) {
            delivery.progress().held(part, ExceptionKind.REFUSED_BY_RULE, test.get(), refusal.get());
        } else {
            delivery.controls()
                    .computeIfAbsent(test.get(), t -> new ArrayList<>())
                    .add(new Given(part, level.get().level(), value.get()));
        }
    }

    /** What was taken of all orders of the message, unless the same was under another number. I14 */
    void enter(Delivery delivery, @Nullable Instrument instrument) {
        var known = known(delivery);
        delivery.controls().forEach((test, taken) -> {
            var given = new ArrayList<Given>();
            for (var one : taken) {
                var run = known.get(key(delivery, one));
                if (run == null) {
                    given.add(one);
                } else {
                    delivery.progress().ended(one.part(), PartFate.State.REPEATED, test, run.value());
                }
            }
            if (instrument == null) {
                given.forEach(g -> delivery.progress()
                        .held(g.part(), ExceptionKind.UNKNOWN_CONTROL, test, "a channel that is an instrument's"));
            } else {
                runs(given).forEach(run -> enter(delivery, instrument, test, run));
            }
        });
    }

    private Map<String, ControlRunId> known(Delivery delivery) {
        var keys = delivery.controls().values().stream()
                .flatMap(given -> given.stream().map(one -> key(delivery, one)))
                .toList();
        var known = new HashMap<String, ControlRunId>();
        if (!keys.isEmpty()) {
            AnalyzerQueries_.controls(erp.session(), delivery.channel().getId(), keys)
                    .forEach(control -> known.put(control.getContentKey(), control.getRun()));
        }
        return known;
    }

    private String key(Delivery delivery, Given given) {
        var said = delivery.content() + "|" + given.part().place();
        return erp.core().keys().token(delivery.caller().hospital(), "lab_received_control.content", said);
    }

    /** A level that comes again begins another run. */
    private static List<Map<String, Given>> runs(List<Given> given) {
        var runs = new ArrayList<Map<String, Given>>();
        for (var one : given) {
            var open = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (open == null || open.containsKey(one.level())) {
                open = new LinkedHashMap<>();
                runs.add(open);
            }
            open.put(one.level(), one);
        }
        return runs;
    }

    private void enter(Delivery delivery, Instrument instrument, TestCode test, Map<String, Given> run) {
        var measured = run.values().stream()
                .map(g -> new MeasuredControl(g.level(), g.value(), null))
                .toList();
        delivery.refusals()
                .trying(run.values().stream().map(g -> g.part().place()).toList());
        var entered = laboratory
                .control()
                .enter(
                        delivery.caller(),
                        new EnterControlRun(
                                test, instrument.getId(), erp.now(), measured, RunSource.ANALYZER, null, null));
        delivery.refusals().done();
        run.values().forEach(g -> {
            erp.session()
                    .persist(new ReceivedControl(
                            erp.newId(),
                            delivery.channel().getId(),
                            key(delivery, g),
                            entered.id(),
                            delivery.message()));
            delivery.progress()
                    .ended(g.part(), PartFate.State.CONTROL, test, entered.id().value());
        });
    }

    private static Optional<ControlMapping> level(ChannelSettings settings, OrderDraft order) {
        return SentNumbers.of(order).stream()
                .flatMap(number -> settings.control(number).stream())
                .findFirst();
    }

    private static Optional<BigDecimal> value(ObservationDraft observation) {
        return observation.values().size() == 1 && observation.values().get(0) instanceof Value.Numeric numeric
                ? Optional.of(numeric.number())
                : Optional.empty();
    }
}
