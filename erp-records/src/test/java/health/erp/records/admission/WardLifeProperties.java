package health.erp.records.admission;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is noted of the patients of a ward and taken back, in whatever order, the ward knows what the paper knows. R-BED-2 */
class WardLifeProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Records.class));

    @Property(tries = 15)
    void theWardAgreesWithThePaper(@ForAll("lives") ActionChain<WardModel> lives, @ForAll("minutes") int minutesAgo) {
        lives.withInvariant("both agree", WardModel::agrees).run().agreesOn(minutesAgo);
    }

    /** {@code -Derp.test.sequences=all} */
    @Property(tries = 10_000)
    @AddLifecycleHook(WhenAsked.class)
    void theWardAgreesWithThePaperTenThousandTimes(
            @ForAll("lives") ActionChain<WardModel> lives, @ForAll("minutes") int minutesAgo) {
        lives.withInvariant("both agree", WardModel::agrees).run().agreesOn(minutesAgo);
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 12);
    }

    @Provide
    Arbitrary<ActionChain<WardModel>> lives() {
        return ActionChain.startWith(() -> new WardModel(TEST))
                .withAction(
                        5,
                        step(Combinators.combine(patients(), beds())
                                .as((p, b) -> new Step("admit %d to %d".formatted(p, b), w -> w.admit(p, b)))))
                .withAction(
                        5,
                        step(Combinators.combine(stays(), beds())
                                .as((s, b) -> new Step("transfer %d to %d".formatted(s, b), w -> w.transfer(s, b)))))
                .withAction(2, step(stays().map(s -> new Step("leave " + s, w -> w.leave(s)))))
                .withAction(2, step(stays().map(s -> new Step("come back " + s, w -> w.comeBack(s)))))
                .withAction(4, step(stays().map(s -> new Step("discharge " + s, w -> w.discharge(s)))))
                .withAction(
                        3,
                        step(Combinators.combine(
                                        stays(),
                                        Arbitraries.of(MovementKind.ADMISSION, MovementKind.LEAVE, MovementKind.RETURN))
                                .as((s, k) -> new Step("cancel %s of %d".formatted(k, s), w -> w.cancel(s, k)))))
                .withAction(
                        4,
                        step(Combinators.combine(stays(), bedsOrNone())
                                .as((s, b) -> new Step(
                                        "cancel transfer of %d, %d".formatted(s, b), w -> w.cancelTransfer(s, b)))))
                .withAction(
                        4,
                        step(Combinators.combine(stays(), bedsOrNone())
                                .as((s, b) -> new Step(
                                        "cancel discharge of %d, %d".formatted(s, b), w -> w.cancelDischarge(s, b)))))
                .withAction(3, step(Arbitraries.just(new Step("clean", WardModel::clean))))
                .withMaxTransformations(12);
    }

    private static Action.Independent<WardModel> step(Arbitrary<Step> steps) {
        return () -> steps.map(step -> Transformer.mutate(step.name, step.work));
    }

    private static Arbitrary<Integer> patients() {
        return Arbitraries.integers().between(0, WardModel.PATIENTS - 1);
    }

    private static Arbitrary<Integer> stays() {
        return Arbitraries.integers().between(0, 5);
    }

    private static Arbitrary<Integer> beds() {
        return Arbitraries.integers().between(1, WardModel.BEDS);
    }

    private static Arbitrary<Integer> bedsOrNone() {
        return Arbitraries.frequencyOf(Tuple.of(2, Arbitraries.just(0)), Tuple.of(1, beds()));
    }

    private record Step(String name, Consumer<WardModel> work) {}

    /** Takes some minutes, so only who asks for it gets it. */
    static final class WhenAsked implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return System.getProperty("erp.test.sequences", "").equals("all")
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("Ask with -Derp.test.sequences=all");
        }
    }
}
