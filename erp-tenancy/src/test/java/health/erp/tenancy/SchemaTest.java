package health.erp.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.SchemaLinter;
import health.erp.tenancy.testing.OnEachServer;
import health.erp.tenancy.testing.TestHospitals;
import org.junit.jupiter.api.Test;

@OnEachServer
class SchemaTest {
    private final TestHospitals test;

    SchemaTest(TestHospitals test) {
        this.test = test;
    }

    @Test
    void everyTableKeepsHospitalsApart() {
        assertThat(SchemaLinter.problems(test.test())).isEmpty();
    }
}
