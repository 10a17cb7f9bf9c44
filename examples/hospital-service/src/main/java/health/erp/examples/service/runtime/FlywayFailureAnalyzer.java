package health.erp.examples.service.runtime;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints why the tables could not be brought up to date. */
final class FlywayFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayException cause) {
        return new FailureAnalysis(
                "The tables cannot be brought up to date: "
                        + String.valueOf(cause.getMessage()).strip(),
                "Look at --hospital.schema-owner.url, .username and .password: this role must be able to create tables.",
                cause);
    }
}
