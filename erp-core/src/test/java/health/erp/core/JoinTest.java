package health.erp.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.Notebook;
import health.erp.core.notebook.Notes;
import health.erp.core.notebook.WriteNote;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Notebook.class)
class JoinTest {
    private final TestErp test;
    private final Erp erp;
    private final Notes notes;
    private final Caller doctor;
    private final Connection host;

    JoinTest(TestErp test) throws SQLException {
        this.test = test;
        this.erp = test.erp();
        this.notes = erp.module(Notebook.class).notes();
        this.doctor = test.aCaller(test.aHospital());
        this.host = test.database().application().getConnection();
    }

    @BeforeEach
    void theHostHasATable() {
        test.database().execute("create table if not exists host_row (name varchar(40) not null)");
        test.database().execute("delete from host_row");
        if (test.server() == TestServer.POSTGRESQL) {
            test.database().execute("grant insert on host_row to erp_app");
        }
    }

    @AfterEach
    void theHostClosesItsConnection() throws SQLException {
        host.rollback();
        host.close();
    }

    @Test
    void whatJoinedCommitsWithTheHost() throws SQLException {
        hostWrites("host");
        erp.join(host, doctor, () -> write(doctor, "fever"));
        assertNothing();

        host.commit();

        assertThat(titles()).containsExactly("fever");
        assertThat(test.audit(doctor.hospital())).hasSize(1);
        assertThat(hostRows()).containsExactly("host");
    }

    @Test
    void whatJoinedRollsBackWithTheHost() throws SQLException {
        hostWrites("host");
        erp.join(host, doctor, () -> write(doctor, "fever"));

        host.rollback();

        assertNothing();
    }

    @Test
    void afterAFailureOnlyOursIsUndoneAndTheHostGoesOn() throws SQLException {
        hostWrites("before");
        erp.join(host, doctor, () -> write(doctor, "fever"));

        assertRefused(
                "notebook.title.taken",
                () -> erp.join(host, doctor, () -> {
                    write(doctor, "cough");
                    return write(doctor, "fever");
                }));
        hostWrites("after");
        erp.join(host, doctor, () -> write(doctor, "headache"));
        host.commit();

        assertThat(titles()).containsExactly("fever", "headache");
        assertThat(test.events(doctor.hospital())).hasSize(2);
        assertThat(hostRows()).containsExactly("after", "before");
    }

    @Test
    void aFailureOfTheHostsOwnInsideUndoesOursToo() throws SQLException {
        assertThatThrownBy(() -> erp.join(host, doctor, () -> {
                    write(doctor, "fever");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        host.commit();

        assertNothing();
    }

    @Test
    void useCasesInsideJoinTheHostToo() throws SQLException {
        erp.join(host, doctor, () -> erp.transaction(doctor, () -> write(doctor, "fever")));
        assertNothing();

        host.commit();

        assertThat(titles()).containsExactly("fever");
    }

    @Test
    void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
        try (var automatic = test.database().application().getConnection()) {
            automatic.setAutoCommit(true);

            assertRefused("erp.autoCommit", () -> erp.join(automatic, doctor, () -> write(doctor, "fever")));
        }
        assertNothing();
    }

    @Test
    void aSecondConnectionIsRefusedInside() throws SQLException {
        assertRefused(
                "erp.otherConnection",
                () -> erp.transaction(doctor, () -> erp.join(host, doctor, () -> write(doctor, "fever"))));

        host.commit();
        assertNothing();
    }

    @Test
    void aSecondHospitalInOneTransactionIsRefusedWhereTheDatabaseKnowsTheFirst() throws SQLException {
        var stranger = test.aCaller(test.aHospital());
        erp.join(host, doctor, () -> write(doctor, "fever"));

        if (test.kind().enforcesIsolation()) {
            assertRefused("erp.otherHospital", () -> erp.join(host, stranger, () -> write(stranger, "cough")));
        } else {
            erp.join(host, stranger, () -> write(stranger, "cough"));
        }
        host.commit();

        assertThat(titles()).containsExactly("fever");
        assertThat(test.events(stranger.hospital())).hasSize(test.kind().enforcesIsolation() ? 0 : 1);
    }

    @Test
    void theNextTransactionOfTheConnectionMayBeOfAnotherHospital() throws SQLException {
        var stranger = test.aCaller(test.aHospital());
        erp.join(host, doctor, () -> write(doctor, "fever"));
        host.commit();

        erp.join(host, stranger, () -> write(stranger, "cough"));
        host.commit();

        assertThat(test.events(stranger.hospital())).hasSize(1);
    }

    @Test
    void theConnectionOfTheHostCannotBeEndedFromInside() throws SQLException {
        hostWrites("host");

        erp.join(host, doctor, () -> {
            erp.session().unwrap(Session.class).doWork(lent -> {
                lent.commit();
                lent.rollback();
                lent.close();
            });
            return write(doctor, "fever");
        });
        assertNothing();
        host.commit();

        assertThat(titles()).containsExactly("fever");
        assertThat(hostRows()).containsExactly("host");
    }

    private UUID write(Caller caller, String title) {
        return notes.write(caller, new WriteNote(new PatientId(erp.newId()), title, List.of("a line")));
    }

    private void hostWrites(String name) throws SQLException {
        try (var statement = host.createStatement()) {
            statement.execute("insert into host_row (name) values ('%s')".formatted(name));
        }
    }

    private List<String> hostRows() {
        return test.database().catalogue("select name from host_row order by name");
    }

    private List<String> titles() {
        return test.rows(doctor.hospital(), "select title from note where hospital_id = :hospital order by title");
    }

    private void assertNothing() {
        assertThat(titles()).isEmpty();
        assertThat(test.events(doctor.hospital())).isEmpty();
        assertThat(test.audit(doctor.hospital())).isEmpty();
        assertThat(hostRows()).isEmpty();
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(ErpException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
