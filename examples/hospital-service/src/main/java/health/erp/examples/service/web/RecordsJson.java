package health.erp.examples.service.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import health.erp.records.identifier.Mrn;
import health.erp.records.person.BirthDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes and reads the library's ids and codes as {@link Codes} says, so that its views can be answered as they are. */
@Component
class RecordsJson extends SimpleModule {
    RecordsJson() {
        addSerializer(new TextWriter<>(Mrn.class, Mrn::value));
        addSerializer(new TextWriter<>(BirthDate.class, BirthDate::format));
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Writers());
        context.addDeserializers(new Readers());
        context.addKeySerializers(new KeyWriters());
        for (var several :
                List.<Class<?>>of(Collection.class, List.class, Set.class)) { // nothing stands for nothing in a list
            context.configOverride(several).setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        }
        context.addKeyDeserializers((type, config, description) -> keyReader(type.getRawClass()));
    }

    private static String written(Object value) {
        if (value instanceof Enum<?> constant) {
            return Codes.of(constant);
        }
        return Codes.isText(value.getClass()) ? Codes.textOf((Record) value) : value.toString();
    }

    private static Object read(Class<?> type, String text) {
        if (Codes.isText(type)) {
            return Codes.text(type, text);
        }
        return Codes.isId(type) ? Codes.id(type, text) : Codes.constant(type, text);
    }

    private static @Nullable KeyDeserializer keyReader(Class<?> type) {
        return isOurs(type) ? new KeyReader(type) : null;
    }

    private static boolean isOurs(Class<?> type) {
        return Codes.isId(type) || Codes.isCode(type) || Codes.isText(type);
    }

    private static final class Writers extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            var raw = type.getRawClass();
            return Codes.isId(raw) || Codes.isText(raw) ? new TextWriter<>(Object.class, RecordsJson::written) : null;
        }

        @Override
        public @Nullable ValueSerializer<?> findEnumSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return Codes.isCode(type.getRawClass()) ? new TextWriter<>(Object.class, RecordsJson::written) : null;
        }
    }

    private static final class KeyWriters extends Serializers.Base {
        @Override
        public @Nullable ValueSerializer<?> findSerializer(
                SerializationConfig config,
                JavaType type,
                BeanDescription.Supplier description,
                JsonFormat.@Nullable Value format) {
            return isOurs(type.getRawClass()) ? new KeyWriter() : null;
        }
    }

    private static final class TextWriter<T> extends StdSerializer<T> {
        private final Function<T, String> text;

        private TextWriter(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(text.apply(value));
        }
    }

    private static final class KeyWriter extends StdSerializer<Object> {
        private KeyWriter() {
            super(Object.class);
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            json.writeName(written(value));
        }
    }

    private static final class Readers extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            var raw = type.getRawClass();
            return Codes.isId(raw) || Codes.isText(raw) ? new Reader(raw) : null;
        }

        @Override
        public @Nullable ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return Codes.isCode(type.getRawClass()) ? new Reader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isOurs(type);
        }
    }

    private static final class Reader extends StdDeserializer<Object> {
        private Reader(Class<?> type) {
            super(type);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            try {
                return read(handledType(), json.getString());
            } catch (IllegalArgumentException e) {
                return context.handleWeirdStringValue(handledType(), "", "is not known"); // without what was sent
            }
        }
    }

    private static final class KeyReader extends KeyDeserializer {
        private final Class<?> type;

        private KeyReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserializeKey(String text, DeserializationContext context) {
            try {
                return read(type, text);
            } catch (IllegalArgumentException e) {
                return context.handleWeirdKey(type, "", "is not known");
            }
        }
    }
}
