package health.erp.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.benchmarks.people.Register;
import health.erp.benchmarks.people.Register.Somebody;
import health.erp.core.Caller;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.IdentifierSystems;
import health.erp.records.identifier.Mrn;
import health.erp.records.patient.FindByIdentifier;
import health.erp.records.patient.Patients;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.BirthDate;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/**
 * Every search is served by an index, as the application's role and under row-level security. Each is sent often enough
 * for the driver and the server to settle on a plan for all parameters.
 */
@OnEachDatabase(value = Records.class, only = TestServer.POSTGRESQL)
class PlanTest {
    private static final int TIMES = 15;
    private static final int PATIENTS = 50_000;

    private final TestErp test;
    private final Patients patients;
    private final Register register;

    PlanTest(TestErp test) throws SQLException {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        var database = test.database();
        this.register = Register.filled(new Stage(
                test.erp(),
                test.erp().module(Records.class),
                database.application(),
                database.owner(),
                test::aHospital,
                PATIENTS));
    }

    @Test
    void noSearchReadsATableFromEndToEnd() {
        assertThat(tablesReadInFull((clerk, who) -> patients.findByIdentifier(
                        clerk,
                        new FindByIdentifier(new Identifier(
                                IdentifierSystems.ABHA_NUMBER.uri(),
                                who.person().abha())))))
                .as("identifier")
                .isEmpty();
        assertThat(tablesReadInFull(
                        (clerk, who) -> patients.findByIdentifier(clerk, FindByIdentifier.mrn(new Mrn(who.mrn())))))
                .as("mrn")
                .isEmpty();
        assertThat(tablesReadInFull((clerk, who) -> patients.search(clerk, SearchPatients.byName(who.beginning(), 20))))
                .as("prefix")
                .isEmpty();
        assertThat(tablesReadInFull((clerk, who) -> patients.search(
                        clerk, SearchPatients.byName(who.longBeginning() + " " + who.otherBeginning(), 20))))
                .as("words")
                .isEmpty();
        assertThat(tablesReadInFull((clerk, who) -> patients.search(
                        clerk, SearchPatients.byPhone(who.person().phone(), 20))))
                .as("phone")
                .isEmpty();
        assertThat(tablesReadInFull((clerk, who) -> patients.search(
                        clerk,
                        SearchPatients.byBirthDate(BirthDate.of(who.person().born()), 20))))
                .as("birth")
                .isEmpty();
    }

    @Test
    void itWouldBeNoticed() {
        assertThat(tablesReadInFull((clerk, who) -> {
                    for (var scan : List.of("indexscan", "indexonlyscan", "bitmapscan")) {
                        test.erp()
                                .session()
                                .createNativeQuery("select set_config('enable_" + scan + "', 'off', true)")
                                .getSingleResult();
                    }
                    patients.search(clerk, SearchPatients.byName(who.beginning(), 20));
                }))
                .contains("patient", "patient_key");
    }

    private List<String> tablesReadInFull(BiConsumer<Caller, Somebody> search) {
        var clerk = register.clerk(register.somebody(0));
        return test.erp().transaction(clerk, () -> {
            for (int turn = 0, done = 0; done < TIMES; turn++) {
                var who = register.somebody(turn);
                if (register.clerk(who).equals(clerk)) {
                    search.accept(clerk, who);
                    done++;
                }
            }
            return test.erp()
                    .session()
                    .unwrap(Session.class)
                    .createNativeQuery(
                            "select relname from pg_stat_xact_user_tables where seq_scan > 0"
                                    + " and relname in ('patient', 'patient_identifier', 'patient_key')",
                            String.class)
                    .getResultList();
        });
    }
}
