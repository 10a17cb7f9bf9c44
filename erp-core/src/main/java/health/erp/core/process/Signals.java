package health.erp.core.process;

import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.Converter;
import java.util.Map;

/** Signals that came, by the step they are for, each as JSON. */
@Converter
final class Signals extends JsonColumn<Map<String, String>> {}
