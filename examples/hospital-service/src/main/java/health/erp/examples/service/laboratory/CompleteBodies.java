package health.erp.examples.service.laboratory;

import health.erp.core.InvalidCommandException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body of the laboratory in which something is null that may not be, and says what. The library's own commands do so too. */
@RestControllerAdvice(basePackageClasses = CompleteBodies.class)
class CompleteBodies extends RequestBodyAdviceAdapter {
    private static final String MISSING = "must not be null";

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var problems = new TreeMap<String, String>();
        look(body, "", problems);
        if (!problems.isEmpty()) {
            throw InvalidCommandException.of(problems);
        }
        return body;
    }

    private static void look(@Nullable Object value, String path, Map<String, String> problems) {
        if (value == null) {
            problems.put(path, MISSING);
        } else if (value instanceof Collection<?> several) {
            var i = 0;
            for (var one : several) {
                look(one, "%s[%d]".formatted(path, i++), problems);
            }
        } else if (isOurs(value.getClass())) {
            for (var component : value.getClass().getRecordComponents()) {
                var part = read(component, value);
                if (part != null || !isNullable(component)) {
                    look(part, path.isEmpty() ? component.getName() : path + "." + component.getName(), problems);
                }
            }
        }
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getPackage().equals(CompleteBodies.class.getPackage());
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
