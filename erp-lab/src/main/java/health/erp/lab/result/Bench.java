package health.erp.lab.result;

import health.erp.lab.catalogue.PublishedTest;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.interval.Sampling;
import health.erp.lab.interval.Setting;
import health.erp.lab.order.LabOrder;
import health.erp.lab.order.OrderItem;
import health.erp.lab.order.Subject;
import health.erp.lab.specimen.Specimen;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.specimen.SpecimenStatus;
import health.erp.lab.value.ResultValue;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A specimen on the bench with all that was ordered beside it, and what is known of that. */
final class Bench {
    private final Specimen specimen;
    private final LabOrder order;
    private final Subject subject;
    private final LocalDateTime taken;
    private final LocalDate ordered;
    private final Map<TestCode, Place> places = new LinkedHashMap<>();

    /**
     * @param subject the newest that is known of the patient
     * @param zone of the hospital, by whose calendar and clock ages count
     */
    Bench(Specimen specimen, LabOrder order, Subject subject, ZoneId zone) {
        this.subject = subject;
        this.specimen = specimen;
        this.order = order;
        this.taken = LocalDateTime.ofInstant(specimen.getCollectedAt(), zone);
        this.ordered = LocalDate.ofInstant(order.getPlacedAt(), zone);
    }

    /**
     * An ordered test.
     *
     * @param kept the result it has; null if none is in use
     * @param attempts how often it was tried
     */
    record Place(OrderItem item, PublishedTest test, @Nullable Kept kept, int attempts) {
        boolean isCalculated() {
            return test.definition().calculation() != null;
        }
    }

    /** A run and what its result says now. */
    record Kept(TestRun run, ResultVersion version) {
        /** It was calculated, and does not hold for what is known of the patient now. */
        boolean isUnanswered() {
            var content = version.getContent();
            return run.getStage() != RunStage.WITHDRAWN
                    && run.getStage() != RunStage.CANCELLED
                    && content.value() == null
                    && content.formula() != null;
        }

        /** What others may be calculated from or compared with; empty where there is no value, or none that counts. */
        Optional<ResultValue> value() {
            var isGone = run.getStage() == RunStage.WITHDRAWN || run.getStage() == RunStage.CANCELLED;
            return isGone
                    ? Optional.empty()
                    : Optional.ofNullable(version.getContent().value()).map(FrozenValue::value);
        }
    }

    void put(Place place) {
        places.put(place.test().code(), place);
    }

    Specimen specimen() {
        return specimen;
    }

    LabOrder order() {
        return order;
    }

    Collection<Place> places() {
        return places.values();
    }

    Optional<Place> place(TestCode test) {
        return Optional.ofNullable(places.get(test));
    }

    /** Whether the test is measured in this specimen; one that is calculated has none of its own. */
    boolean isHere(Place place) {
        var measuredIn = place.item().getSpecimen();
        var parent = specimen.getParent();
        return measuredIn == null
                ? place.isCalculated()
                : measuredIn.equals(specimen.getId().value()) || (parent != null && measuredIn.equals(parent.value()));
    }

    /** It is, or was, in the laboratory, and nothing was said against it. I2 */
    boolean isFit() {
        return isFit(specimen);
    }

    static boolean isFit(Specimen specimen) {
        var status = specimen.getStatus();
        return status.isAtHand() || status == SpecimenStatus.CONSUMED || status == SpecimenStatus.DISPOSED;
    }

    /** Patient, order and specimen are one another's. I2 */
    boolean belongsTogether() {
        return specimen.getOrder().equals(order.getId())
                && specimen.getPatient().equals(order.getPatient());
    }

    /** It may be somebody else's, and nobody has looked yet. */
    boolean isDoubted() {
        return specimen.isDoubted();
    }

    /** Codes of the tests of which this specimen has a result. */
    Set<String> measuredHere() {
        return places.values().stream()
                .filter(place -> place.kept() != null && !place.isCalculated() && isHere(place))
                .map(place -> place.test().code().value())
                .collect(Collectors.toSet());
    }

    SpecimenId specimenId() {
        return specimen.getId();
    }

    /** When the specimen was taken, and what was known of the patient then: by that the test's intervals are chosen. */
    Sampling sampling(PublishedTest test) {
        var circumstances = order.getCircumstances();
        return Sampling.of(taken, subject.birth(), subject.gender())
                .withGestation(circumstances.gestationOn(taken.toLocalDate(), ordered))
                .under(circumstances.condition())
                .in(new Setting(null, test.definition().method(), specimen.getType()));
    }
}
