package health.erp.examples.service.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Caller;
import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.id.StaffId;
import health.erp.core.testing.TestServer;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.patient.SearchPatients;
import health.erp.records.person.AdministrativeGender;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

@EachDatabase
class SpringTransactionsTest {
    private final Erp erp;
    private final Records records;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SpringTransactions transactions;
    private final Caller caller;

    SpringTransactionsTest(TestServer server) {
        var service = RunningService.on(server);
        this.erp = service.bean(Erp.class);
        this.records = service.bean(Records.class);
        this.jdbc = service.bean(JdbcClient.class);
        this.transaction = service.bean(TransactionTemplate.class);
        this.transactions = service.bean(SpringTransactions.class);
        this.caller = caller(new HospitalId(erp.newId()));
    }

    @Test
    void theLibrarysRowsAndTheHostsCommitTogether() {
        transaction.executeWithoutResult(status -> {
            write();
            register();
        });

        assertThat(hostRows()).isEqualTo(1);
        assertThat(patients()).isEqualTo(1);
    }

    @Test
    void theyRollBackTogetherWhenTheHostFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    register();
                    write();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(hostRows()).isZero();
        assertThat(patients()).isZero();
    }

    @Test
    void theyRollBackTogetherWhenTheHostOnlySaysSo() {
        transaction.executeWithoutResult(status -> {
            register();
            write();
            status.setRollbackOnly();
        });

        assertThat(hostRows()).isZero();
        assertThat(patients()).isZero();
    }

    @Test
    void aFailureOfTheLibraryThatIsSwallowedRollsEverythingBackAndIsTold() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write();
                    try {
                        register();
                        register("https://healthid.ndhm.gov.in", "no number");
                    } catch (RuntimeException swallowed) {
                        assertThat(swallowed).hasMessageContaining("ABHA");
                    }
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(hostRows()).isZero();
        assertThat(patients()).isZero();
    }

    @Test
    void aBrokenConstraintIsToldAndRollsTheHostBack() {
        register("urn:test", "7");

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    write();
                    register("urn:test", "7");
                }))
                .isInstanceOf(ConflictException.class);

        assertThat(hostRows()).isZero();
        assertThat(patients()).isEqualTo(1);
    }

    @Test
    void useCasesInsideUseCasesAreOneTransaction() {
        assertThatThrownBy(() -> erp.transaction(caller, () -> {
                    register();
                    transaction.executeWithoutResult(inner -> write());
                    register();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(hostRows()).isZero();
        assertThat(patients()).isZero();

        erp.transaction(caller, () -> {
            transaction.executeWithoutResult(inner -> write());
            return register();
        });
        assertThat(hostRows()).isEqualTo(1);
        assertThat(patients()).isEqualTo(1);
    }

    @Test
    void oneTransactionServesOneHospital() {
        var other = caller(new HospitalId(erp.newId()));

        assertThatThrownBy(() ->
                        erp.transaction(caller, () -> records.patients().search(other, SearchPatients.byName("ab", 5))))
                .isInstanceOf(RuleException.class);
    }

    @Test
    void anActionAfterTheCommitWaitsForTheHosts() {
        var seen = new ArrayList<String>();

        transaction.executeWithoutResult(status -> {
            transactions.required(connection -> transactions.afterCommit(() -> seen.add("done")));
            assertThat(seen).isEmpty();
        });

        assertThat(seen).containsExactly("done");
        assertThat(transactions.afterCommit(() -> seen.add("never"))).isFalse();
    }

    private PatientView register() {
        return records.patients().register(caller, new RegisterPatient(somebody(), List.of()));
    }

    private PatientView register(String system, String number) {
        return records.patients()
                .register(caller, new RegisterPatient(somebody(), List.of(new Identifier(system, number))));
    }

    private long patients() {
        return records.patients()
                .search(caller, SearchPatients.byName("joined", 100))
                .items()
                .size();
    }

    private void write() {
        jdbc.sql("insert into service_hospital (hospital, name, region, zone) values (?, 'Test', 'IN', 'UTC')")
                .param(caller.hospital().value())
                .update();
    }

    private long hostRows() {
        return jdbc.sql("select count(*) from service_hospital where hospital = ?")
                .param(caller.hospital().value())
                .query(Long.class)
                .single();
    }

    private Caller caller(HospitalId hospital) {
        return new Caller(hospital, new StaffId(erp.newId()), records.permissions());
    }

    private static Demographics somebody() {
        return Demographics.of(HumanName.official("Joined", "Asha"), AdministrativeGender.FEMALE, null);
    }
}
