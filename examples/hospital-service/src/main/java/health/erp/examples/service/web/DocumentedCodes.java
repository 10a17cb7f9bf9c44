package health.erp.examples.service.web;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the library's ids and codes in the API document as they are written. */
@Component
class DocumentedCodes implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var raw = TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        if (Codes.isId(raw)) {
            return new StringSchema().format("uuid");
        }
        if (Codes.isText(raw)) {
            return new StringSchema();
        }
        if (Codes.isCode(raw)) {
            var schema = new StringSchema();
            Codes.all(raw).forEach(schema::addEnumItem);
            return schema;
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }
}
