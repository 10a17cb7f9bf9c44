package health.erp.records.observation;

import health.erp.core.RuleException;
import health.erp.core.id.StaffId;
import health.erp.records.observation.Observation.Written;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How a set becomes right: what gives way, and what takes its place. */
final class Correction {
    private final VitalSet set;
    private final CorrectVitals command;
    private final Map<VitalSign, Observation> before;

    Correction(VitalSet set, List<Observation> values, CorrectVitals command) {
        this.set = set;
        this.command = command;
        this.before = VitalSetStore.inUse(values);
        mustBeInUse(values);
        Plausibility.mustHold(right());
    }

    /** What is wrong, and everything that was worked out of it. */
    void giveWay() {
        before.values().forEach(value -> {
            if (command.inError().contains(value.getId())) {
                value.enteredInError(command.reason());
            } else if (command.values().containsKey(value.getId())) {
                value.giveWay();
            }
        });
        var stays = measured();
        var again = Derivation.of(set, stays).stream().map(Derivation::sign).toList();
        derived().forEach(value -> {
            if (value.getDerivedFrom().stream().anyMatch(this::isTouched)) {
                value.giveWay();
            } else if (!again.contains(value.getSign())) {
                value.enteredInError(command.reason());
            }
        });
    }

    /** What takes the place of what gave way. */
    List<Observation> next(Supplier<ObservationId> ids, StaffId by, Instant now) {
        var next = new ArrayList<Observation>();
        var corrected = new Written(ObservationStatus.CORRECTED, command.reason(), by, now);
        var measured = measured();
        before.forEach((sign, value) -> {
            var right = command.values().get(value.getId());
            if (right != null) {
                var instead = Observation.measured(ids.get(), set, sign, right, corrected)
                        .inPlaceOf(value);
                measured.put(sign, instead);
                next.add(instead);
            }
        });
        var amended = new Written(ObservationStatus.AMENDED, command.reason(), by, now);
        Derivation.of(set, measured).forEach(derivation -> {
            var old = before.get(derivation.sign());
            if (old == null || !old.isInUse()) {
                next.add(
                        Observation.derived(ids.get(), set, derivation, amended).inPlaceOf(old));
            }
        });
        return next;
    }

    /** The measured values that stay. */
    private Map<VitalSign, Observation> measured() {
        var measured = new EnumMap<VitalSign, Observation>(VitalSign.class);
        before.values().stream()
                .filter(v -> v.isInUse() && !v.getSign().isDerived())
                .forEach(v -> measured.put(v.getSign(), v));
        return measured;
    }

    private List<Observation> derived() {
        return before.values().stream().filter(v -> v.getSign().isDerived()).toList();
    }

    private boolean isTouched(ObservationId source) {
        return command.inError().contains(source) || command.values().containsKey(source);
    }

    /** All measured values as they will be. */
    private Map<VitalSign, BigDecimal> right() {
        var right = new EnumMap<VitalSign, BigDecimal>(VitalSign.class);
        before.values().stream()
                .filter(v -> !v.getSign().isDerived() && !command.inError().contains(v.getId()))
                .forEach(v -> right.put(v.getSign(), v.getValue()));
        before.forEach((sign, value) -> {
            var corrected = command.values().get(value.getId());
            if (corrected != null) {
                right.put(sign, corrected);
            }
        });
        return right;
    }

    private void mustBeInUse(List<Observation> values) {
        var known = values.stream()
                .filter(Observation::isInUse)
                .map(Observation::getId)
                .toList();
        var wanted = new ArrayList<>(command.values().keySet());
        wanted.addAll(command.inError());
        wanted.removeAll(known);
        if (!wanted.isEmpty()) {
            throw new RuleException(
                    "records.observation.replaced",
                    "The observation (%s) is not what the set (%s) says now.\nMaybe read the set again."
                            .formatted(wanted.get(0), set.getId()));
        }
    }
}
