package health.erp.benchmarks.unit;

import health.erp.benchmarks.Comparison;
import health.erp.benchmarks.Stage;
import health.erp.benchmarks.Unit;
import health.erp.benchmarks.Work;
import health.erp.benchmarks.byhand.RegistrationByHand;
import health.erp.benchmarks.people.People;
import java.util.List;

/** W1: a patient is registered at the desk. */
public final class PatientRegistration implements Unit {
    @Override
    public String name() {
        return "W1";
    }

    @Override
    public String purpose() {
        return "register a patient";
    }

    @Override
    public List<Comparison> comparisons(Stage stage) {
        var clerks = stage.newHospitals();
        var patients = stage.records().patients();
        var byHand = new RegistrationByHand(stage.application());
        Work erp = turn -> {
            patients.register(clerks.get((int) (turn % clerks.size())), Desk.registration(People.person(turn)));
            return 1;
        };
        Work jdbc = turn -> {
            var clerk = clerks.get((int) (turn % clerks.size()));
            byHand.register(clerk.hospital().value(), clerk.staff().value(), People.person(turn));
            return 1;
        };
        return List.of(new Comparison(null, List.of(50, 99), erp, jdbc));
    }
}
