package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.RegistrationByHand;
import health.erp.benchmarks.people.People;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * K1: what it costs that a registration leaves a trail. {@code journal} is W1 under an idempotency key beside rows by hand
 * without events, audit and key; {@code key} is W1 under a key beside W1 without one, both by the library.
 */
public final class KeyedRegistration implements Unit {
    @Override
    public String name() {
        return "K1";
    }

    @Override
    public String purpose() {
        return "register a patient under a key";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) {
        var clerks = stage.newHospitals();
        var patients = stage.records().patients();
        var byHand = new RegistrationByHand(stage.application());
        var keys = new AtomicLong();
        Work keyed = turn -> {
            var clerk = clerks.get((int) (turn % clerks.size())).withKey("k1-" + keys.incrementAndGet());
            patients.register(clerk, Desk.registration(People.person(turn)));
            return 1;
        };
        Work plain = turn -> {
            patients.register(clerks.get((int) (turn % clerks.size())), Desk.registration(People.person(turn)));
            return 1;
        };
        Work rowsOnly = turn -> {
            var clerk = clerks.get((int) (turn % clerks.size()));
            byHand.registerWithoutTrail(clerk.hospital().value(), People.person(turn));
            return 1;
        };
        return List.of(
                new Comparison("journal", List.of(50, 99), keyed, rowsOnly),
                new Comparison("key", List.of(50, 99), keyed, plain));
    }
}
