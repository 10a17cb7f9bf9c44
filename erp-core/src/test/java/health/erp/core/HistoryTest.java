package health.erp.core;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.id.HospitalId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.work.Worker;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is over is taken away after its time, by {@link HistoryLimits#DEFAULT}; what goes on stays. */
@OnEachDatabase(Notebook.class)
class HistoryTest {
    private static final String SESSION =
            "insert into erp_user_session (hospital_id, id, version, staff_id, token_hash, must_change, started_at, last_used_at, expires_at, due_at, ended_at, ended)"
                    + " values ('%s', '%s', 0, '%2$s', '%s', false, %s, %4$s, %4$s, %s, %s, %s)";
    private static final String PROCESS =
            "insert into erp_process (hospital_id, id, version, type, status, data, done_steps, signals, started_by, started_at, ended_at) values ";
    private static final String PROCESS_ROW = "('%s', '%s', 0, '%s', '%s', '{}', '[]', '{}', '%2$s', %s, %s)";
    private static final String NOTICE =
            "insert into erp_notice (hospital_id, id, version, type, receiver_kind, receiver_id, content, status, tried, attempts, told_by, told_at, sent_at)"
                    + " values ('%s', '%s', 0, '%s', 'STAFF', '%2$s', '', '%s', '', 1, '%2$s', %s, %s)";

    private final TestErp test;
    private final HospitalId hospital;

    HistoryTest(TestErp test) {
        this.test = test;
        this.hospital = test.aHospital();
    }

    @Test
    void aSessionGoesHalfAYearAfterItEnded() {
        session("old", "null", days(-181), "'SIGNED_OUT'");
        session("late", "null", days(-179), "'SIGNED_OUT'");
        session("open", days(1), "null", "null");

        purge();

        assertThat(rows("select token_hash from erp_user_session where hospital_id = '%s'"))
                .containsExactlyInAnyOrder("late", "open");
    }

    @Test
    void aProcessGoesHalfAYearAfterItEnded() {
        process("old", "DONE", days(-181));
        process("undone", "UNDONE", days(-181));
        process("late", "DONE", days(-179));
        process("parked", "PARKED", "null");

        purge();

        assertThat(rows("select type from erp_process where hospital_id = '%s'"))
                .containsExactlyInAnyOrder("late", "parked");
    }

    @Test
    void aNoticeGoesAYearAfterItWasSentOrGivenUp() {
        notice("sent", "SENT", days(-400), days(-366));
        notice("failed", "FAILED", days(-366), "null");
        notice("told long before", "DELIVERED", days(-400), days(-364));
        notice("waits", "QUEUED", days(-400), "null");

        purge();

        assertThat(rows("select type from erp_notice where hospital_id = '%s'"))
                .containsExactlyInAnyOrder("told long before", "waits");
    }

    @Test
    void moreThanOneRoundTakesIsTakenToo() {
        var rows = Stream.generate(() ->
                        PROCESS_ROW.formatted(hospital, test.erp().newId(), "old", "DONE", days(-300), days(-200)))
                .limit(1_001);
        send(PROCESS + rows.collect(joining(", ")));

        purge();

        assertThat(rows("select type from erp_process where hospital_id = '%s'"))
                .isEmpty();
    }

    @Test
    void nothingGoesOnTheDayItEnds() {
        var day = Duration.ofDays(1);

        assertThatThrownBy(() -> new HistoryLimits(Duration.ofHours(1), day, day))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void session(String token, String due, String ended, String how) {
        send(SESSION.formatted(hospital, test.erp().newId(), token, days(-300), due, ended, how));
    }

    private void process(String type, String status, String ended) {
        send(PROCESS + PROCESS_ROW.formatted(hospital, test.erp().newId(), type, status, days(-300), ended));
    }

    private void notice(String type, String status, String told, String sent) {
        send(NOTICE.formatted(hospital, test.erp().newId(), type, status, told, sent));
    }

    private void purge() {
        test.erp().core().workers().stream()
                .filter(w -> w.toString().equals("history"))
                .forEach(Worker::untilIdle);
    }

    private String days(int days) {
        return switch (test.server()) {
            case POSTGRESQL -> "current_timestamp + interval '" + days + " days'";
            case H2 -> "dateadd('day', " + days + ", current_timestamp)";
            case MARIADB -> "utc_timestamp(6) + interval " + days + " day";
        };
    }

    private void send(String sql) {
        test.database().asSuperuser(sql);
    }

    private List<String> rows(String sql) {
        return test.database().asSuperuserRows(sql.formatted(hospital));
    }
}
