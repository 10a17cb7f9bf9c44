package health.erp.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.Erp;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.core.ward.Ward;
import org.junit.jupiter.api.Test;

@OnEachDatabase(value = Ward.class, only = TestServer.POSTGRESQL)
class EventsOnPostgresTest {
    private final TestErp test;

    EventsOnPostgresTest(TestErp test) {
        this.test = test;
    }

    @Test
    void withoutARoleThatFindsWaitingWorkNothingStarts() {
        try (var erp = Erp.builder()
                .dataSource(test.database().application())
                .schemaOwner(test.database().owner())
                .keys(test.vault())
                .modules(new Ward())
                .build()) {
            assertThatThrownBy(erp::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("background(...)");
            assertThat(erp.core().events().workers()).isEmpty();
        }
    }

    @Test
    void theBackgroundCannotTellAnEventNorHaveAnEffect() {
        for (var sql : new String[] {
            "insert into erp_outbox (hospital_id, id) values (gen_random_uuid(), gen_random_uuid())",
            "update erp_outbox set payload = ''",
            "insert into erp_inbox (hospital_id, consumer, event_id, at) values (gen_random_uuid(), 'x', gen_random_uuid(), now())",
            "update erp_parked_event set payload = ''",
            "select 1 from effect"
        }) {
            assertThatThrownBy(() -> Linen.background(test, sql)).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void theApplicationDoesNotTouchTheLeases() {
        assertThatThrownBy(() -> Linen.execute(test.database().application(), "select 1 from erp_relay_lease"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }
}
