package health.erp.core.jpa;

import jakarta.persistence.AttributeConverter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Keeps a value without an identity of its own, such as a list of addresses, as one JSON document in a text column. */
public abstract class JsonColumn<T> implements AttributeConverter<@Nullable T, @Nullable String> {
    private final Type type;

    protected JsonColumn() {
        this.type = ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }

    @Override
    public final @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public final @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : Json.read(json, type);
    }
}
