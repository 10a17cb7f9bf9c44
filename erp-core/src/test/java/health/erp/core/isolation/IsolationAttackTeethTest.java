package health.erp.core.isolation;

import static health.erp.core.isolation.Attack.CHANGE_HOSPITAL;
import static health.erp.core.isolation.Attack.FOREIGN_KEY_BY_JDBC;
import static health.erp.core.isolation.Attack.FOREIGN_KEY_BY_REFERENCE;
import static health.erp.core.isolation.Attack.JDBC_UPDATE_WITHOUT_HOSPITAL;
import static health.erp.core.isolation.Attack.JDBC_WITHOUT_HOSPITAL;
import static health.erp.core.isolation.Attack.LOCK_DETACHED;
import static health.erp.core.isolation.Attack.OPEN_ON_EMBEDDED;
import static health.erp.core.isolation.Attack.REFRESH_DETACHED;
import static health.erp.core.isolation.Attack.REMOVE_DETACHED;
import static health.erp.core.isolation.Attack.REMOVE_FORGED;
import static health.erp.core.isolation.Attack.STATELESS_DELETE;
import static health.erp.core.isolation.Attack.STATELESS_DELETE_FORGED;
import static health.erp.core.isolation.Attack.STATELESS_UPDATE;
import static health.erp.core.isolation.Attack.STATELESS_UPDATE_FORGED;
import static health.erp.core.isolation.Attack.STATELESS_UPSERT;
import static health.erp.core.isolation.Attack.TRUNCATE;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Erp;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PreDeleteEventListener;
import org.hibernate.event.spi.PreUpdateEventListener;
import org.hibernate.event.spi.PreUpsertEventListener;
import org.junit.jupiter.api.Test;

/** The attacks are real: take a layer of the isolation away, and they succeed. */
@OnEachDatabase(Notebook.class)
class IsolationAttackTeethTest {
    private static final Set<Attack> REFUSED_TO_EVERYBODY =
            EnumSet.of(REFRESH_DETACHED, LOCK_DETACHED, REMOVE_DETACHED, REMOVE_FORGED, CHANGE_HOSPITAL);

    private final TestErp test;
    private final boolean postgres;

    IsolationAttackTeethTest(TestErp test) {
        this.test = test;
        this.postgres = test.server() == TestServer.POSTGRESQL;
    }

    @Test
    void withoutTheGuardEveryAttackWorksOnOnesOwnRows() {
        var refused = EnumSet.copyOf(REFUSED_TO_EVERYBODY);
        if (postgres) {
            refused.addAll(Set.of(JDBC_WITHOUT_HOSPITAL, JDBC_UPDATE_WITHOUT_HOSPITAL, TRUNCATE));
        }

        try (var unguarded = unguarded()) {
            assertThat(succeeding(unguarded, true)).isEqualTo(EnumSet.complementOf(refused));
        }
    }

    @Test
    void withoutTheGuardAStatelessSessionReachesTheOtherHospitalUnlessTheDatabaseRefuses() {
        try (var unguarded = unguarded()) {
            var open = succeeding(unguarded, false);

            if (postgres) {
                assertThat(open).isEmpty();
            } else {
                assertThat(open)
                        .containsAll(OPEN_ON_EMBEDDED)
                        .contains(STATELESS_UPDATE, STATELESS_UPDATE_FORGED)
                        .contains(STATELESS_DELETE, STATELESS_DELETE_FORGED, STATELESS_UPSERT);
            }
        }
    }

    @Test
    void withoutRowLevelSecurityPostgresIsAsOpenAsTheOthers() {
        if (!postgres) {
            return;
        }
        var open = EnumSet.copyOf(OPEN_ON_EMBEDDED);
        open.remove(TRUNCATE); // a privilege of its own

        forEachTable("disable");
        try {
            assertThat(succeeding(test.erp(), false)).isEqualTo(open);
        } finally {
            forEachTable("enable");
        }
    }

    @Test
    void withoutTheCompositeForeignKeyALineMayHangOnAnotherHospitalsNote() {
        test.database().execute("alter table note_line drop constraint note_line_note_fk");
        try {
            assertThat(succeeding(test.erp(), false)).contains(FOREIGN_KEY_BY_REFERENCE, FOREIGN_KEY_BY_JDBC);
        } finally {
            test.database().execute("delete from note_line");
            test.database()
                    .execute(
                            "alter table note_line add constraint note_line_note_fk foreign key (hospital_id, note_id) references note (hospital_id, id)");
        }
    }

    private EnumSet<Attack> succeeding(Erp erp, boolean onOwnRows) {
        var succeeding = EnumSet.noneOf(Attack.class);
        Intruder.prepare(test);
        for (var attack : Attack.values()) {
            var own = Rows.of(test);
            var victim = onOwnRows ? own : Rows.of(test);
            if (new Intruder(test, erp, victim, own).succeedsWith(attack)) {
                succeeding.add(attack);
            }
        }
        test.database().execute("drop view every_note"); // or the next runtime would not start
        return succeeding;
    }

    /** A runtime whose Hibernate has lost the listeners of HospitalGuard. */
    private Erp unguarded() {
        var erp = Erp.builder()
                .dataSource(test.database().application())
                .keys(test.vault())
                .modules(new Notebook())
                .build();
        var someone = test.aCaller(test.aHospital());
        var factory = erp.transaction(
                someone, () -> erp.session().getEntityManagerFactory().unwrap(SessionFactoryImplementor.class));
        var listeners = factory.getEventListenerRegistry();
        listeners.setListeners(EventType.PRE_UPDATE, new PreUpdateEventListener[0]);
        listeners.setListeners(EventType.PRE_DELETE, new PreDeleteEventListener[0]);
        listeners.setListeners(EventType.PRE_UPSERT, new PreUpsertEventListener[0]);
        return erp;
    }

    private void forEachTable(String verb) {
        for (var table : Set.of("note", "note_line", "erp_audit", "erp_outbox")) {
            test.database().execute("alter table %s %s row level security".formatted(table, verb));
        }
    }
}
