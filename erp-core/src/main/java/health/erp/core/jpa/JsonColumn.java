package health.erp.core.jpa;

import jakarta.persistence.AttributeConverter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a value without an identity of its own, such as a list of addresses, as one JSON document in a text column.
 *
 * <p>The value is never changed, only replaced by another. Hibernate is told so (subclasses inherit it), else it would
 * write and read the document once more for every entity it loads, to have a copy to compare with.
 */
@Mutability(Immutability.class)
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
