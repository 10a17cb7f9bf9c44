package health.erp.examples.service.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets addresses carry the library's codes and ids. */
@Configuration(proxyBeanMethods = false)
class CodeParameters implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Reader());
    }

    private static final class Reader implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(
                    new ConvertiblePair(String.class, Enum.class), new ConvertiblePair(String.class, Record.class));
        }

        @Override
        public boolean matches(TypeDescriptor from, TypeDescriptor to) {
            return Codes.isCode(to.getType()) || Codes.isId(to.getType()) || Codes.isText(to.getType());
        }

        @Override
        public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
            if (text == null || text.toString().isBlank()) {
                return null;
            }
            if (Codes.isText(to.getType())) {
                return Codes.text(to.getType(), text.toString());
            }
            return Codes.isId(to.getType())
                    ? Codes.id(to.getType(), text.toString())
                    : Codes.constant(to.getType(), text.toString());
        }
    }
}
