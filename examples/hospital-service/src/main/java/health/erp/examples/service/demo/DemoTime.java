package health.erp.examples.service.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With a demo the service runs by a clock that can look back. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hospital.demo", matchIfMissing = true)
class DemoTime {
    @Bean
    DemoClock demoClock() {
        return new DemoClock();
    }
}
