package health.erp.lab.specimen;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.accession.AccessionNumber;
import health.erp.lab.order.LabOrderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done to a tube, in whatever order and by whatever clocks. */
class SpecimenLifeProperties {
    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final StaffId NURSE = new StaffId(ID);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final BigDecimal DRAWN = new BigDecimal("3");

    @Property
    void neverDoAliquotsAndUseComeToMoreThanWasTaken(@ForAll("steps") List<Step> steps) { // I4
        var life = new Life();
        steps.forEach(life::live);

        var given = life.given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(given).isLessThanOrEqualTo(DRAWN);
        assertThat(life.tube.getRemaining()).isEqualByComparingTo(DRAWN.subtract(given));
    }

    @Property
    void theLedgerHasNoGapAndOneHolderAtATime(@ForAll("steps") List<Step> steps) { // I5
        var life = new Life();
        steps.forEach(life::live);

        for (var i = 1; i < life.ledger.size(); i++) {
            var before = life.ledger.get(i - 1);
            var now = life.ledger.get(i);
            assertThat(now.getNo()).isEqualTo(before.getNo() + 1);
            assertThat(now.getFrom()).isEqualTo(before.getTo());
            assertThat(now.getHandedAt()).isAfterOrEqualTo(before.getHandedAt());
        }
        assertThat(life.tube.getHolder())
                .isEqualTo(life.ledger.get(life.ledger.size() - 1).getTo());
    }

    @Property
    void itIsReceivedOnceAndNeverFarBeforeItWasTaken(@ForAll("steps") List<Step> steps) { // I6
        var life = new Life();
        steps.forEach(life::live);

        var received = life.tube.getReceivedAt();
        assertThat(life.ledger.stream().filter(e -> e.getKind() == CustodyKind.RECEIVED))
                .hasSize(received == null ? 0 : 1);
        if (received != null) {
            var early = Duration.between(received, life.tube.getCollectedAt());
            assertThat(early).isLessThanOrEqualTo(Drawing.TOLERANCE);
            assertThat((long) life.tube.getSkewSeconds()).isGreaterThanOrEqualTo(early.toSeconds());
        }
    }

    @Property
    void whatIsOverStaysOver(@ForAll("steps") List<Step> steps) { // 2.1
        var life = new Life();
        for (var step : steps) {
            var before = life.tube.getStatus();
            life.live(step);
            var after = life.tube.getStatus();
            assertThat(before == after || before.mayBecome(after)).isTrue();
            if (before == SpecimenStatus.REJECTED || before == SpecimenStatus.DISPOSED) {
                assertThat(after.isAtHand()).isFalse();
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var minutes = Arbitraries.integers().between(-10, 10);
        var tenths = Arbitraries.integers().between(1, 20);
        return Combinators.combine(Arbitraries.of(Deed.class), minutes, tenths)
                .as(Step::new)
                .list()
                .ofMaxSize(15);
    }

    enum Deed {
        HAND_OVER,
        RECEIVE,
        ALIQUOT,
        USE,
        STORE,
        REJECT,
        DISPOSE
    }

    /** A deed by a clock that is some minutes off. */
    record Step(Deed deed, int minutes, int tenths) {}

    /** A tube, and what a careful observer writes down of it. */
    private static final class Life {
        private final Specimen tube = new Specimen(
                new SpecimenId(ID),
                AccessionNumber.of(0, 2026, 1),
                new Draw(new PatientId(ID), new LabOrderId(ID), "SER", "SST", DRAWN, NOON, 0),
                NURSE);
        private final List<CustodyEvent> ledger = new ArrayList<>(List.of(tube.begun(NURSE)));
        private final List<BigDecimal> given = new ArrayList<>();

        void live(Step step) {
            var now = NOON.plus(Duration.ofMinutes(step.minutes));
            var volume = BigDecimal.valueOf(step.tenths, 1);
            var place = Custodian.place("place " + step.tenths);
            try {
                switch (step.deed) {
                    case HAND_OVER -> ledger.add(tube.handOver(place, NURSE, now));
                    case RECEIVE -> ledger.add(tube.receive(place, NURSE, now, Drawing.TOLERANCE));
                    case ALIQUOT -> {
                        tube.aliquot(new SpecimenId(ID), "CRYO", volume, now);
                        given.add(volume);
                    }
                    case USE -> {
                        tube.use(volume);
                        given.add(volume);
                    }
                    case STORE -> ledger.add(tube.store(place, NURSE, now));
                    case REJECT ->
                        ledger.add(tube.reject(
                                new RejectSpecimen(new SpecimenId(ID), RejectionReason.CLOTTING, null, false),
                                NURSE,
                                now));
                    case DISPOSE -> ledger.add(tube.dispose(place, NURSE, now));
                }
            } catch (RuleException refused) {
                assertThat(refused.code()).startsWith("lab.specimen.");
            }
        }
    }
}
