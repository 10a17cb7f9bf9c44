package health.erp.records.patient;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import java.util.List;
import java.util.Set;
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

/** Whatever happens to the patients of two hospitals, in whatever order, the register knows what a notebook knows. */
class PatientLifeProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Records.class));

    @Property(tries = 20)
    void theRegisterAgreesWithTheNotebook(@ForAll("lives") ActionChain<List<RegisterModel>> lives) {
        lives.withInvariant("both agree", PatientLifeProperties::agree).run();
    }

    @Provide
    Arbitrary<ActionChain<List<RegisterModel>>> lives() {
        return ActionChain.startWith(() -> List.of(aHospital(), aHospital()))
                .withAction(
                        4,
                        step(people().map(
                                        p -> new Step("register " + p, h -> h.register(p.family, p.given, p.numbers)))))
                .withAction(
                        4,
                        step(Combinators.combine(anybody(), people())
                                .as((who, p) -> new Step(
                                        "amend %d to %s".formatted(who, p),
                                        h -> h.amend(who, p.family, p.given, p.numbers)))))
                .withAction(
                        1,
                        step(anybody()
                                .map(who -> new Step("amend stale " + who, h -> h.amendWhatHasChangedSince(who)))))
                .withAction(2, step(anybody().map(who -> new Step("deactivate " + who, h -> h.deactivate(who)))))
                .withAction(2, step(anybody().map(who -> new Step("reactivate " + who, h -> h.reactivate(who)))))
                .withMaxTransformations(15);
    }

    private static Action.Independent<List<RegisterModel>> step(Arbitrary<Step> steps) {
        return () -> Combinators.combine(Arbitraries.integers().between(0, 1), steps)
                .as((where, step) -> Transformer.mutate(
                        "in hospital %d %s".formatted(where, step.name),
                        hospitals -> step.work.accept(hospitals.get(where))));
    }

    private static void agree(List<RegisterModel> hospitals) {
        hospitals.forEach(RegisterModel::agrees);
        hospitals.get(0).isUnknownTo(hospitals.get(1));
        hospitals.get(1).isUnknownTo(hospitals.get(0));
    }

    private static RegisterModel aHospital() {
        var patients = TEST.erp().module(Records.class).patients();
        return new RegisterModel(patients, TEST.aCaller(TEST.aHospital()));
    }

    private static Arbitrary<Integer> anybody() {
        return Arbitraries.integers().between(0, 99);
    }

    private static Arbitrary<Person> people() {
        return Combinators.combine(
                        Arbitraries.of(RegisterModel.NAMES),
                        Arbitraries.of(RegisterModel.NAMES),
                        Arbitraries.integers()
                                .between(0, RegisterModel.NUMBERS - 1)
                                .set()
                                .ofMaxSize(2))
                .as(Person::new);
    }

    private record Person(String family, String given, Set<Integer> numbers) {}

    private record Step(String name, Consumer<RegisterModel> work) {}
}
