package health.erp.examples.service.runtime;

import health.erp.core.ErpConfigurationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what the library says is wrong with its configuration, and which settings of this service to look at. */
final class ErpFailureAnalyzer extends AbstractFailureAnalyzer<ErpConfigurationException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, ErpConfigurationException cause) {
        var problems = String.join("\n", cause.problems());
        var action =
                """
                Look at --spring.datasource.url, .username and .password, the database and the role the service works as.""";
        if (problems.contains("schemaOwner") || problems.contains("solation")) {
            action =
                    """
                    On PostgreSQL the service works as a role that owns no table. Give the owner apart:
                      --spring.datasource.username=hospital_app  --spring.datasource.password=...
                      --hospital.schema-owner.username=hospital_owner  --hospital.schema-owner.password=...
                    The README shows how to make the two roles.""";
        }
        return new FailureAnalysis(cause.getMessage(), action, cause);
    }
}
