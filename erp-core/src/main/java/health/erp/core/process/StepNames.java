package health.erp.core.process;

import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/** Names of steps in one column. */
@Converter
final class StepNames extends JsonColumn<List<String>> {}
