package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.RegistrationByHand;
import health.erp.benchmarks.people.People;
import health.erp.records.intake.Arrival;
import health.erp.records.intake.PatientIntake;
import java.util.List;
import java.util.stream.LongStream;

/** B1: a list of people from another system is brought into the register. One call is one chunk of it. */
public final class BulkIntake implements Unit {
    private static final String SOURCE = "urn:health.erp:benchmarks:list";
    private static final int CHUNK = PatientIntake.CHUNK;

    @Override
    public String name() {
        return "B1";
    }

    @Override
    public String purpose() {
        return "take patients in from a list";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) {
        var clerks = stage.newHospitals();
        var intake = stage.records().intake();
        var byHand = new RegistrationByHand(stage.application());
        Work erp = turn -> {
            var arrivals = numbers(turn)
                    .mapToObj(n -> (Arrival) new Arrival.Person(n, Desk.entry(Long.toString(n), People.person(n))))
                    .iterator();
            var report = intake.bring(clerks.get((int) (turn % clerks.size())), SOURCE, arrivals, line -> {});
            if (report.registered() != CHUNK) {
                throw new IllegalStateException(
                        "Of %d people %d were registered.".formatted(CHUNK, report.registered()));
            }
            return CHUNK;
        };
        Work jdbc = turn -> {
            var clerk = clerks.get((int) (turn % clerks.size()));
            byHand.registerAll(
                    clerk.hospital().value(),
                    clerk.staff().value(),
                    SOURCE,
                    numbers(turn).mapToObj(People::person).toList(),
                    numbers(turn).mapToObj(Long::toString).toList());
            return CHUNK;
        };
        return List.of(new Comparison(null, List.of(50, 99), erp, jdbc));
    }

    private static LongStream numbers(long turn) {
        return LongStream.range(turn * CHUNK, (turn + 1) * CHUNK);
    }
}
