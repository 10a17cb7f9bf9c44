package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The watch hears a canary wherever in a line it sings. */
class CanaryWatchTest {
    private static final String PATIENT = "Quendolina Vogelsang";
    private static final Logger LOG = LoggerFactory.getLogger(CanaryWatchTest.class);

    static final List<Runnable> LEAKS = List.of(
            () -> LOG.info("registered " + PATIENT),
            () -> LOG.info("registered {}", PATIENT),
            () -> LOG.atInfo().addKeyValue("patient", PATIENT).log("registered"),
            () -> LOG.info("registered", new IllegalStateException(new IllegalArgumentException(PATIENT))),
            () -> {
                try (var context = MDC.putCloseable("patient", PATIENT)) {
                    LOG.info("registered {}", context.getClass());
                }
            });

    @ParameterizedTest
    @FieldSource("LEAKS")
    void hearsIt(Runnable leak) {
        leak.run();

        assertThat(WatchedLog.sung()).hasSize(1).first().asString().containsIgnoringCase(PATIENT);
    }

    @Test
    void looksIntoCausesAndWhatWasSuppressed() {
        var suppressed = new IllegalStateException("outside");
        suppressed.addSuppressed(new IllegalStateException("between", new IllegalArgumentException(PATIENT)));

        assertThat(Canaries.in(suppressed))
                .hasValueSatisfying(w -> assertThat(w).isEqualToIgnoringCase(PATIENT));
        assertThat(Canaries.in(new IllegalStateException("nothing"))).isEmpty();
    }
}
