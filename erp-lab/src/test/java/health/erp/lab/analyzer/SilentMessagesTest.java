package health.erp.lab.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.lab.Lab;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a message says of a patient is in the sealed ledger, and nowhere else. */
@OnEachDatabase(Lab.class)
class SilentMessagesTest {
    private static final String BIRD = "Quendolina";

    private final TestErp test;
    private final AnAnalyzer analyzer;

    SilentMessagesTest(TestErp test) {
        this.test = test;
        this.analyzer = new AnAnalyzer(test);
    }

    @Test
    void nothingSingsOfAPatientOutsideTheLedger() {
        var tube = analyzer.bench.tube("K", "NA");
        var text = analyzer.message(
                        analyzer.label(tube),
                        Sent.obx("K", "4.1", "mmol/L", "F"),
                        Sent.obx("NA", BIRD, "mmol/L", "F"),
                        Sent.obx("X", "1", BIRD, BIRD))
                .replace("Rao^Lata", "Rao^" + BIRD);

        analyzer.takes(text);
        analyzer.takes(BIRD + " is no message");
        analyzer.takes(text.replace("4.1", "4.2"));

        assertThat(analyzer.held()).isNotEmpty();
        for (var table :
                List.of("lab_message", "lab_message_fate", "lab_message_exception", "erp_outbox", "erp_audit")) {
            assertThat(test.rows(
                            analyzer.line.hospital(),
                            "select * from %s where hospital_id = :hospital".formatted(table)))
                    .as(table)
                    .isNotEmpty()
                    .noneMatch(row -> row.contains(BIRD));
        }
        assertThat(test.telemetry()).noneMatch(line -> line.contains(BIRD));
    }
}
