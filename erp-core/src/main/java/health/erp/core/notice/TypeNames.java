package health.erp.core.notice;

import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.Converter;
import java.util.Set;

/** Names of notice types in one column. */
@Converter
final class TypeNames extends JsonColumn<Set<String>> {}
