package health.erp.examples.service.runtime;

import health.erp.core.Erp;
import health.erp.core.key.FileKeyVault;
import health.erp.core.telemetry.Telemetry;
import health.erp.examples.micrometer.MicrometerTelemetry;
import health.erp.examples.service.laboratory.OrderDownloads;
import health.erp.lab.Lab;
import health.erp.records.Records;
import health.erp.records.intake.PatientIntake;
import health.erp.records.patient.Patients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The whole of what it takes to put the library into Spring. Closing the context closes the runtime, which lets calls
 * under way finish; the data source goes after it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SchemaOwner.class, BackgroundRole.class, FairShareSettings.class})
class ErpConfiguration {

    @Bean
    @ConditionalOnProperty(name = "hospital.demo", havingValue = "false")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Records records() {
        return new Records();
    }

    @Bean
    Lab lab() {
        return new Lab();
    }

    @Bean
    Correspondence correspondence(Records records, Lab lab) {
        return new Correspondence(records, lab);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource, @Value("${spring.datasource.url}") String url) {
        return url.startsWith("jdbc:h2:file:")
                ? new H2FileTransactions(dataSource)
                : new JdbcTransactionManager(dataSource);
    }

    @Bean
    SpringTransactions springTransactions(PlatformTransactionManager manager, DataSource dataSource) {
        return new SpringTransactions(manager, dataSource);
    }

    @Bean
    Erp erp(
            DataSource dataSource,
            @Value("${spring.datasource.url}") String url,
            SchemaOwner owner,
            Background background,
            @Value("${hospital.keys}") Path keys,
            SpringTransactions transactions,
            Records records,
            Lab lab,
            Correspondence correspondence,
            OrderDownloads downloads,
            FairShareSettings fairShare,
            Telemetry telemetry,
            Clock clock) {
        var builder = Erp.builder()
                .dataSource(dataSource)
                .transactions(transactions)
                .keys(FileKeyVault.at(keys))
                .modules(records, lab, correspondence, downloads)
                .zones(new HospitalZones(dataSource))
                .fairShare(fairShare.share(dataSource))
                .telemetry(telemetry)
                .clock(clock);
        owner.dataSource(url).ifPresent(builder::schemaOwner);
        background.finder().ifPresent(builder::background);
        return builder.build();
    }

    /** For the library, and for whoever hands it what comes from elsewhere. */
    @Bean
    Telemetry telemetry(ObservationRegistry observations, MeterRegistry meters) {
        return new MicrometerTelemetry(observations, meters);
    }

    @Bean
    HostTables hostTables(
            Erp afterTheLibrary,
            DataSource dataSource,
            @Value("${spring.datasource.url}") String url,
            SchemaOwner owner)
            throws SQLException {
        var tables = new HostTables(dataSource);
        tables.bringUpToDate(owner.dataSource(url));
        return tables;
    }

    @Bean
    Patients patients(Erp opened, Records records) {
        return records.patients();
    }

    @Bean
    PatientIntake patientIntake(Erp opened, Records records) {
        return records.intake();
    }
}
