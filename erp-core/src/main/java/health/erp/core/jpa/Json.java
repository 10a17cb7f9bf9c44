package health.erp.core.jpa;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;

/** Records as JSON: empty parts left out, unknown ones ignored, and an id such as {@code PatientId(value)} is its value. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
            .annotationIntrospector(new SingleValueRecords())
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Everything is written, what is empty too, so that an equal value can be read back. */
    private static final JsonMapper WHOLE = MAPPER.rebuild()
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.ALWAYS))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule().addSerializer(new OfAnyClass()))
            .build();

    /** The same value is always written the same: sets and maps have an order here. */
    private static final JsonMapper CANONICAL = WHOLE.rebuild()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .addModule(new SimpleModule().addSerializer(new SortedSets()))
            .build();

    /** As {@link #MAPPER}, and forgiving: what is missing is null, or an empty list, and a constant unknown here is null. */
    private static final JsonMapper TOLERANT = tolerant();

    static String canonical(Object value) {
        return CANONICAL.writeValueAsString(value);
    }

    /**
     * A part that may be of any class, to be written with {@link #whole(Object)}. Of what is declared as Object, Jackson
     * remembers for eight classes only how they are written, and finds it out anew for each value of another.
     */
    static Object any(@Nullable Object value) {
        return new Any(value);
    }

    static String whole(Object value) {
        return WHOLE.writeValueAsString(value);
    }

    /** With what the type says of its parts, such as which of several they are. */
    static JsonNode wholeTree(Object value, Type type) {
        var writer = WHOLE.writerFor(WHOLE.getTypeFactory().constructType(type));
        return WHOLE.readTree(writer.writeValueAsString(value));
    }

    static JsonNode tree(String json) {
        return WHOLE.readTree(json);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the type says what T is
    static <T> T whole(JsonNode json, Type type) {
        return WHOLE.treeToValue(json, WHOLE.getTypeFactory().constructType(type));
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** For people to read. */
    public static String pretty(Object value) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    /** Reads what somebody else wrote, perhaps before or after us, with just the parts the shape names. */
    public static <T> T readTolerantly(String json, Class<T> shape) {
        return TOLERANT.readValue(json, shape);
    }

    /** Names of the parts of a document; never their values. */
    public static List<String> names(String json) {
        var tree = MAPPER.readTree(json);
        return tree.propertyStream().map(Map.Entry::getKey).toList();
    }

    /**
     * The parts of a document, each as the very text it was written with: {@code "name"} with its quotes, {@code 1.50},
     * {@code {"a":1}}.
     */
    public static Map<String, String> parts(String json) {
        var parts = new LinkedHashMap<String, String>();
        try (var parser = MAPPER.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("The document is no JSON object.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                var from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    parser.finishToken();
                }
                parts.put(name, json.substring(from, (int)
                        parser.currentLocation().getCharOffset()));
            }
        }
        return parts;
    }

    private static JsonMapper tolerant() {
        var empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
        return MAPPER.rebuild()
                .withConfigOverride(List.class, o -> o.setNullHandling(empty))
                .withConfigOverride(Set.class, o -> o.setNullHandling(empty))
                .withConfigOverride(Collection.class, o -> o.setNullHandling(empty))
                .withConfigOverride(Map.class, o -> o.setNullHandling(empty))
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .build();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the type says what T is
    public static <T> T read(String json, Type type) {
        return MAPPER.readValue(json, MAPPER.getTypeFactory().constructType(type));
    }

    private static final class SortedSets extends StdSerializer<Set<?>> {
        private SortedSets() {
            super(TypeFactory.createDefaultInstance().constructType(Set.class));
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            set.stream().map(Json::canonical).sorted().forEach(json::writeRawValue);
            json.writeEndArray();
        }
    }

    private record Any(@Nullable Object value) {}

    private static final class OfAnyClass extends StdSerializer<Any> {
        OfAnyClass() {
            super(Any.class);
        }

        @Override
        public void serialize(Any any, JsonGenerator json, SerializationContext context) {
            if (any.value == null) {
                json.writeNull();
            } else {
                context.findTypedValueSerializer(any.value.getClass(), true).serialize(any.value, json, context);
            }
        }
    }

    /** Reads and writes a record with the single component {@code value} as that value. */
    private static final class SingleValueRecords extends JacksonAnnotationIntrospector {
        @Override
        public Boolean hasAsValue(MapperConfig<?> config, Annotated member) {
            if (member instanceof AnnotatedMethod method
                    && method.getName().equals("value")
                    && method.getParameterCount() == 0
                    && isSingleValue(method.getDeclaringClass())) {
                return true;
            }
            return super.hasAsValue(config, member);
        }

        @Override
        public JsonCreator.Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
            if (creator instanceof AnnotatedConstructor constructor
                    && constructor.getParameterCount() == 1
                    && isSingleValue(((AnnotatedMember) constructor).getDeclaringClass())) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, creator);
        }

        private static boolean isSingleValue(Class<?> type) {
            return type.isRecord()
                    && type.getRecordComponents().length == 1
                    && type.getRecordComponents()[0].getName().equals("value");
        }
    }

    private Json() {}
}
