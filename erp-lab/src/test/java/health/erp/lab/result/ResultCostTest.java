package health.erp.lab.result;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.BackgroundWork;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * How many statements each use case sends, however many results it is about. A command costs two (on PostgreSQL) or three
 * besides its own, a read two; see {@code PatientCostTest}.
 */
@OnEachDatabase(Lab.class)
class ResultCostTest {
    private final TestErp test;
    private final ABench here;

    ResultCostTest(TestErp test) {
        this.test = test;
        this.here = new ABench(test);
    }

    @Test
    void fiveResultsAreEnteredVerifiedAndReleased() {
        here.released(five(), values()); // what is reference data is known from here on
        var tube = five();
        var entered = new ArrayList<ResultView>();
        var verified = new ArrayList<ResultView>();

        // whose it is, the patient and the order locked; the specimen with what was ordered, its runs, what is
        // controlled, what the patient had before; elsewhere runs and versions besides
        assertThat(command(() -> entered.addAll(here.entered(tube, values())))).isEqualTo(onPostgres(7, 9));
        // their order, which is locked; the results, their tests, what their specimens were divided from, all of these
        // locked; the runs that are verified; tests of one step are completed by that
        assertThat(command(() -> verified.addAll(here.verified(entered)))).isEqualTo(7);
        var waiting =
                verified.stream().filter(r -> r.stage() == RunStage.VERIFIED).toList();
        // as before; the runs; the tests
        assertThat(command(() -> here.lab.verification().validate(here.pathologist, ValidateResults.of(waiting))))
                .isEqualTo(7);
    }

    @Test
    void aWorkListIsOneQuestion() {
        here.entered(five(), values());

        assertThat(test.statements(() -> here.lab.results().toVerify(here.technician, ListWaiting.in("CHEM", 20))))
                .isEqualTo(1 + 2);
    }

    private ABench.Tube five() {
        return here.tube("K", "NA", "CREA", "TSH", "FT4");
    }

    private static String[] values() {
        return List.of("K", "4.0", "NA", "140", "CREA", "70", "TSH", "2.00", "FT4", "15.0")
                .toArray(String[]::new);
    }

    private int onPostgres(int there, int elsewhere) {
        return test.server() == TestServer.POSTGRESQL ? there : elsewhere;
    }

    private int command(Callable<?> work) {
        BackgroundWork.of(test.erp()); // hears that no other node changed the catalogue
        return test.statements(work) - onPostgres(2, 3);
    }
}
