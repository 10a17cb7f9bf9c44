package health.erp.core.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OnEachDatabase(Notebook.class)
class IsolationAttackTest {
    private final TestErp test;

    IsolationAttackTest(TestErp test) {
        this.test = test;
        Intruder.prepare(test);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void anAttackOnAnotherHospitalSucceedsOnlyWhereItIsListed(Attack attack) {
        var listed = test.server() != TestServer.POSTGRESQL && Attack.OPEN_ON_EMBEDDED.contains(attack);

        var intruder = new Intruder(test, Rows.of(test), Rows.of(test));

        assertThat(intruder.succeedsWith(attack))
                .as("%s succeeds on %s", attack, test.server())
                .isEqualTo(listed);
    }
}
