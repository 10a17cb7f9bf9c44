package health.erp.examples.service;

import health.erp.core.testing.TestServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the test class against the service on each database; it takes the server in its constructor. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@MethodSource("health.erp.examples.service.EachDatabase$Servers#all")
public @interface EachDatabase {
    /** The servers this run tests on. */
    final class Servers {
        static Stream<TestServer> all() {
            return TestServer.chosen().stream();
        }

        private Servers() {}
    }
}
