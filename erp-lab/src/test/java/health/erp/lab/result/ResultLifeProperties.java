package health.erp.lab.result;

import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever is done with results of a tube, in whatever order, the laboratory knows what a notebook knows. I1, I3, I9, I10 */
class ResultLifeProperties {
    private static final TestErp TEST = TestErp.on(TestServer.H2, List.of(Lab.class));

    @Property(tries = 20)
    void theLaboratoryAgreesWithTheNotebook(@ForAll("lives") ActionChain<ResultModel> lives) {
        lives.withInvariant("both agree", ResultModel::agrees).run();
    }

    @Provide
    Arbitrary<ActionChain<ResultModel>> lives() {
        return ActionChain.startWith(() -> new ResultModel(new ABench(TEST)))
                .withAction(4, step(values().map(v -> new Step("enter " + v, m -> m.enter(v)))))
                .withAction(4, step(Arbitraries.just(new Step("verify", ResultModel::verify))))
                .withAction(
                        2,
                        step(Arbitraries.just(new Step("validate as technician", ResultModel::validateAsTechnician))))
                .withAction(4, step(Arbitraries.just(new Step("validate", ResultModel::validate))))
                .withAction(3, step(values().map(v -> new Step("correct " + v, m -> m.correct(v)))))
                .withAction(1, step(Arbitraries.just(new Step("reject", ResultModel::reject))))
                .withAction(1, step(Arbitraries.just(new Step("send back", ResultModel::sendBack))))
                .withAction(
                        3,
                        step(Arbitraries.of(RestateResult.How.values())
                                .map(how -> new Step(how.name(), m -> m.restate(how)))))
                .withMaxTransformations(14);
    }

    /** Potassium: low, healthy, critical. */
    private static Arbitrary<String> values() {
        return Arbitraries.of("3.1", "4.0", "4.00", "7.2", "<2.0");
    }

    private static Action.Independent<ResultModel> step(Arbitrary<Step> steps) {
        return () -> steps.map(s -> Transformer.mutate(s.name, s.work));
    }

    private record Step(String name, Consumer<ResultModel> work) {}
}
