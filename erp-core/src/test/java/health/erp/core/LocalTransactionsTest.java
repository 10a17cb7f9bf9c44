package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.LocalTransactions;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.HostTransactionsContract;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class LocalTransactionsTest implements HostTransactionsContract {
    private final TestErp test;
    private final HostTransactions transactions;

    LocalTransactionsTest(TestErp test) {
        this.test = test;
        this.transactions = new LocalTransactions(dataSource());
    }

    @Override
    public HostTransactions transactions() {
        return transactions;
    }

    @Override
    public DataSource dataSource() {
        return test.database().owner();
    }

    @Test
    void anActionAfterCommitFindsTheConnectionFree() {
        var one = new LocalTransactions(test.database().application(1));
        var answers = new ArrayList<String>();

        one.required(connection -> one.afterCommit(() -> answers.add(one.required(next -> "worked again"))));

        assertThat(answers).containsExactly("worked again");
    }

    @Test
    void useCasesCommitWithTheTransactionOfTheHost() {
        withRuntime((erp, doctor) -> {
            transactions.required(connection -> {
                write(erp, doctor, "fever");
                assertThat(titles(doctor)).isEmpty();
                return write(erp, doctor, "cough");
            });

            assertThat(titles(doctor)).containsExactly("cough", "fever");
        });
    }

    @Test
    void aUseCaseThatFailsTakesTheTransactionOfTheHostWithItEvenIfSwallowed() {
        withRuntime((erp, doctor) -> {
            assertThatThrownBy(() -> transactions.required(connection -> {
                        write(erp, doctor, "fever");
                        assertThatThrownBy(() -> write(erp, doctor, "fever")).isInstanceOf(ConflictException.class);
                        return write(erp, doctor, "cough");
                    }))
                    .isInstanceOf(RuntimeException.class);

            assertThat(titles(doctor)).isEmpty();
        });
    }

    private void withRuntime(BiConsumer<Erp, Caller> work) {
        var builder = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .modules(new Notebook());
        var doctor = test.aCaller(test.aHospital());
        try (var erp = builder.transactions(transactions).build()) {
            work.accept(erp, doctor);
        }
    }

    private List<String> titles(Caller doctor) {
        return test.rows(doctor.hospital(), "select title from note where hospital_id = :hospital order by title");
    }

    private static UUID write(Erp erp, Caller doctor, String title) {
        var patient = new PatientId(erp.newId());
        return erp.module(Notebook.class).notes().write(doctor, new WriteNote(patient, title, List.of()));
    }
}
