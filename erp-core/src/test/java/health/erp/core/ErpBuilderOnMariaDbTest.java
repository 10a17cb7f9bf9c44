package health.erp.core;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.OnEachDatabase;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@OnEachDatabase(value = Notebook.class, only = TestServer.MARIADB)
class ErpBuilderOnMariaDbTest {
    private final TestErp test;

    ErpBuilderOnMariaDbTest(TestErp test) {
        this.test = test;
    }

    @Test
    void refusesADriverThatLogsRows() {
        var driver = (Logger) LoggerFactory.getLogger("org.mariadb.jdbc.message.server.ErrorPacket");
        driver.setLevel(Level.WARN);
        try {
            assertThatThrownBy(() -> Erp.builder()
                            .dataSource(test.database().application())
                            .build())
                    .isInstanceOf(ErpConfigurationException.class)
                    .hasMessageContaining("Switch its logger (org.mariadb.jdbc.message.server.ErrorPacket) off.");
        } finally {
            driver.setLevel(Level.OFF);
        }
    }
}
