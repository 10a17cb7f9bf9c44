package health.erp.examples.admin;

import java.util.List;

/** The configuration is wrong; says everything that is, at once. */
final class ConfigurationException extends Exception {
    ConfigurationException(Object file, List<String> problems) {
        super("The configuration (%s) has %d problem(s):%n- %s"
                .formatted(file, problems.size(), String.join("\n- ", problems)));
    }

    ConfigurationException(String sentence) {
        super(sentence);
    }
}
