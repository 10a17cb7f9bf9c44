package health.erp.lab.reagent;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import health.erp.lab.reagent.UseOutcome.Used;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever is done with the lots of an instrument, nothing is lost, and nothing that may not be used goes into a run. 3.10 */
class ReagentProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Lab.class));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Property(tries = 40)
    void whatWasReceivedIsLeftOrInTheLedger(@ForAll("lives") List<Step> life) {
        TEST.clock().set(TestErp.MORNING);
        var shelf = new AShelf(TEST);
        for (var step : life) {
            step.work.accept(shelf);
        }

        for (var lot : shelf.lots()) {
            var taken = shelf.lab
                    .reagentUses()
                    .ofLot(shelf.chief, new ListUsesOfLot(shelf.item, lot.number(), null, 100))
                    .items();
            var sum = taken.stream().map(ReagentUseView::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(lot.remaining().add(sum)).isEqualByComparingTo(lot.received());
            assertThat(lot.remaining()).isNotNegative();
        }
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var volumes = Arbitraries.of("0.3", "0.45", "1", "2.5");
        var days = Arbitraries.integers().between(0, 40);
        var receive = volumes.flatMap(volume -> days.map(
                day -> new Step("receive " + volume + " until " + day, s -> s.lot(volume, TODAY.plusDays(day)))));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, receive),
                        Tuple.of(8, Arbitraries.just(new Step("run", ReagentProperties::run))),
                        Tuple.of(1, pick().map(n -> new Step("recall " + n, s -> recall(s, n)))),
                        Tuple.of(1, pick().map(n -> new Step("discard " + n, s -> discard(s, n)))),
                        Tuple.of(1, Arbitraries.just(new Step("ten days", s -> s.later(Duration.ofDays(10))))))
                .list()
                .ofMinSize(3)
                .ofMaxSize(14);
    }

    private static Arbitrary<Integer> pick() {
        return Arbitraries.integers().between(0, 3);
    }

    /** What it takes may be used, and nothing else that may be used and is enough is good for less long. */
    private static void run(AShelf shelf) {
        var day = LocalDate.ofInstant(TEST.erp().now(), TEST.erp().zone(shelf.chief.hospital()));
        var fit = shelf.lots().stream()
                .filter(lot -> lot.status() == ReagentStatus.ACCEPTED || lot.status() == ReagentStatus.OPEN)
                .filter(lot -> !day.isAfter(lot.goodUntil()))
                .filter(lot -> lot.remaining().compareTo(new BigDecimal("0.3")) >= 0)
                .toList();

        var outcome = shelf.run();

        assertThat(outcome instanceof Used).isEqualTo(!fit.isEmpty());
        if (outcome instanceof Used used) {
            var lot = fit.stream()
                    .filter(l -> l.id().equals(used.uses().get(0).lot()))
                    .findFirst();
            assertThat(lot).isPresent();
            assertThat(fit).allSatisfy(other -> assertThat(other.goodUntil())
                    .isAfterOrEqualTo(lot.orElseThrow().goodUntil()));
        }
    }

    private static void recall(AShelf shelf, int which) {
        var lots = shelf.lots();
        if (which < lots.size()) {
            shelf.lab
                    .reagentLots()
                    .recall(
                            shelf.chief,
                            new RecallReagent(shelf.item, lots.get(which).number(), "Notice"));
        }
    }

    private static void discard(AShelf shelf, int which) {
        var lots = shelf.lots();
        if (which < lots.size() && lots.get(which).remaining().signum() > 0) {
            shelf.lab
                    .reagentLots()
                    .discard(shelf.chief, new DiscardReagentLot(lots.get(which).id(), "Spilled"));
        }
    }

    record Step(String name, Consumer<AShelf> work) {
        @Override
        public String toString() {
            return name;
        }
    }
}
