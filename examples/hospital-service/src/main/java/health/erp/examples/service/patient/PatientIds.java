package health.erp.examples.service.patient;

import health.erp.core.id.PatientId;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers take the id of a patient from the path. */
@Configuration(proxyBeanMethods = false)
class PatientIds implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new Reader());
    }

    // a class, not a lambda: Spring reads the types from it
    private static final class Reader implements Converter<String, PatientId> {
        @Override
        public PatientId convert(String text) {
            return PatientId.of(text);
        }
    }
}
