package health.erp.records.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.prescription.ChangePrescription.Change;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is done with a patient's prescriptions, in whatever order, the hospital knows what a notebook knows. */
class PrescriptionLifeProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Records.class));

    @Property(tries = 25)
    void theHospitalAgreesWithTheNotebook(@ForAll("lives") ActionChain<PharmacyModel> lives) {
        lives.withInvariant("both agree", PharmacyModel::agrees).run();
    }

    @Property(tries = 300)
    void noPathLeavesAnEnd(@ForAll PrescriptionStatus from, @ForAll PrescriptionStatus to) {
        if (from == PrescriptionStatus.CANCELLED || from == PrescriptionStatus.ENTERED_IN_ERROR || from == to) {
            assertThat(from.mayBecome(to)).isFalse();
        }
        if (to == PrescriptionStatus.DRAFT) {
            assertThat(from.mayBecome(to)).isFalse();
        }
        if (from.mayBecome(to) && to.isStanding()) {
            assertThat(from == PrescriptionStatus.DRAFT || from.isStanding()).isTrue();
        }
    }

    @Provide
    Arbitrary<ActionChain<PharmacyModel>> lives() {
        return ActionChain.startWith(() -> new PharmacyModel(new Prescribing(TEST)))
                .withAction(4, step(which().map(w -> new Step("order " + w, m -> m.order(w)))))
                .withAction(
                        3,
                        step(Combinators.combine(which(), Arbitraries.of(Change.values()))
                                .as((w, c) -> new Step(c + " " + w, m -> m.change(w, c)))))
                .withAction(
                        4,
                        step(Combinators.combine(which(), Arbitraries.integers().between(1, 9))
                                .as((w, n) -> new Step("prepare %d of %d".formatted(n, w), m -> m.prepare(w, n)))))
                .withAction(3, step(which().map(w -> new Step("hand out " + w, m -> m.handOut(w)))))
                .withAction(1, step(which().map(w -> new Step("decline " + w, m -> m.decline(w)))))
                .withMaxTransformations(14);
    }

    private static Arbitrary<Integer> which() {
        return Arbitraries.integers().between(0, 5);
    }

    private static Action.Independent<PharmacyModel> step(Arbitrary<Step> steps) {
        return () -> steps.map(s -> Transformer.mutate(s.name, s.work));
    }

    private record Step(String name, Consumer<PharmacyModel> work) {}
}
