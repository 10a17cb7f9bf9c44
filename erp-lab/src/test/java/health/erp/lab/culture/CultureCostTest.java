package health.erp.lab.culture;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import health.erp.lab.Lab;
import org.junit.jupiter.api.Test;

/** How many statements the use cases send. A read costs two besides its own. */
@OnEachDatabase(value = Lab.class, only = TestServer.H2)
class CultureCostTest {
    private final TestErp test;

    CultureCostTest(TestErp test) {
        this.test = test;
        test.clock().set(TestErp.MORNING);
    }

    @Test
    void lookingAtACultureCostsTheSameForOneIsolateOrMany() {
        var urine = new ACulture(test);
        urine.inForce("1");
        urine.tested(urine.isolate("ECOLI"), "CIP 1");
        assertThat(test.statements(urine::found)).isEqualTo(3 + 2);

        for (var isolate = 0; isolate < 5; isolate++) {
            urine.tested(urine.isolate("KPNEU"), "CIP 1", "MEM 1", "AMX 1", "FEP 1");
        }

        // the culture, its isolates, what was measured of them
        assertThat(test.statements(urine::found)).isEqualTo(3 + 2);
    }

    @Test
    void aPanelCostsTheSameForOneDrugOrMany() {
        var urine = new ACulture(test);
        urine.inForce("1");
        var isolate = urine.isolate("ECOLI");

        var one = test.statements(() -> urine.tested(isolate, "CIP 1"));
        var many = test.statements(() -> urine.tested(urine.isolate("KPNEU"), "CIP 1", "MEM 1", "AMX 1", "FEP 1"));
        var isolating = test.statements(() -> urine.isolate("ECOLI"));

        assertThat(many - isolating).isEqualTo(one);
    }
}
