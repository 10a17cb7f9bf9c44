package health.erp.core;

import health.erp.core.id.PatientId;
import health.erp.core.jpa.Derived;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where an entity holds a patient: {@code patient}, {@code entry.patient}. */
final class PatientPaths {
    private PatientPaths() {}

    /** None for what only repeats what others hold, which is written anew with those. */
    static List<String> of(Class<?> entity) {
        return entity.isAnnotationPresent(Derived.class)
                ? List.of()
                : fields(entity).flatMap(PatientPaths::paths).toList();
    }

    /** Whether a row of the entity is named by one UUID, or a record of one. */
    static boolean isNamedByOneId(Class<?> entity) {
        return fields(entity)
                .filter(f -> f.isAnnotationPresent(Id.class) || f.isAnnotationPresent(EmbeddedId.class))
                .map(Field::getType)
                .allMatch(type -> type == UUID.class
                        || (type.isRecord()
                                && type.getRecordComponents().length == 1
                                && type.getRecordComponents()[0].getType() == UUID.class));
    }

    private static Stream<Field> fields(@Nullable Class<?> type) {
        return type == null || type == Object.class
                ? Stream.of()
                : Stream.concat(
                        Arrays.stream(type.getDeclaredFields())
                                .filter(f -> !Modifier.isStatic(f.getModifiers()) && !f.isSynthetic()),
                        fields(type.getSuperclass()));
    }

    private static Stream<String> paths(Field field) {
        var isItself = field.isAnnotationPresent(EmbeddedId.class) && field.getType() == PatientId.class;
        return isItself ? Stream.of() : paths(field.getName(), field.getType());
    }

    private static Stream<String> paths(String path, Class<?> type) {
        if (type == PatientId.class || isPatient(type)) {
            return Stream.of(path);
        }
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .flatMap((RecordComponent c) -> paths(path + "." + c.getName(), c.getType()))
                : Stream.of();
    }

    private static boolean isPatient(Class<?> type) {
        return type.isAnnotationPresent(Entity.class)
                && fields(type)
                        .anyMatch(f -> f.isAnnotationPresent(EmbeddedId.class) && f.getType() == PatientId.class);
    }
}
