package health.erp.examples.service;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the patient register of several hospitals: {@code java -jar hospital-service.jar}. */
@SpringBootApplication
public class HospitalApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(HospitalApplication.class, arguments);
    }
}
