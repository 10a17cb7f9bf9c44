package health.erp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.SchemaLinter;
import health.erp.core.testing.TestErp;
import org.junit.jupiter.api.Test;

@OnEachDatabase(Lab.class)
class SchemaTest {
    private final TestErp test;

    SchemaTest(TestErp test) {
        this.test = test;
    }

    @Test
    void everyTableKeepsHospitalsApart() {
        assertThat(SchemaLinter.problems(test)).isEmpty();
    }
}
