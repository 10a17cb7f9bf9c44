package health.erp.tenancy.testing;

import health.erp.core.testing.TestServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * Runs the whole test class on H2, on PostgreSQL and, with {@code -Pmariadb}, on MariaDB, each time with an operator and
 * databases of its own. The class takes {@link TestHospitals} in its constructor.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(OnEachServer.Servers.class)
public @interface OnEachServer {
    /** Only these, where a test is about what one database does. */
    TestServer[] only() default {TestServer.H2, TestServer.POSTGRESQL, TestServer.MARIADB};

    /** Makes the runtime for each server; it is closed after the class. */
    final class Servers extends AnnotationBasedArgumentsProvider<OnEachServer> {
        @Override
        protected Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context, OnEachServer wanted) {
            return TestServer.chosen(context.getRequiredTestClass()).stream()
                    .filter(List.of(wanted.only())::contains)
                    .map(server -> Arguments.of(TestHospitals.on(server)));
        }
    }
}
