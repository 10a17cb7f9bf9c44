package health.erp.core.testing;

import health.erp.core.ErpModule;
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
 * Runs the whole test class on H2, on PostgreSQL and, with {@code -Pmariadb}, on MariaDB; each time on a database of
 * its own. The class takes a {@link TestErp} in its constructor.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}", allowZeroInvocations = true)
@ArgumentsSource(OnEachDatabase.Databases.class)
public @interface OnEachDatabase {
    /** The modules under test; each needs a constructor without arguments. */
    Class<? extends ErpModule>[] value();

    /** Only these, where a test is about what one database does. */
    TestServer[] only() default {TestServer.H2, TestServer.POSTGRESQL, TestServer.MARIADB};

    /** Makes a database and the runtime on it for each server. */
    final class Databases extends AnnotationBasedArgumentsProvider<OnEachDatabase> {
        @Override
        protected Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context, OnEachDatabase wanted) {
            return TestServer.chosen(context.getRequiredTestClass()).stream()
                    .filter(List.of(wanted.only())::contains)
                    .map(server -> Arguments.of(TestErp.on(server, List.of(wanted.value()))));
        }
    }
}
