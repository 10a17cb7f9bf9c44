package health.erp.core.isolation;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.Note;
import health.erp.core.notebook.NoteLine;
import java.lang.reflect.Constructor;
import java.util.UUID;
import java.util.stream.Stream;

/** Objects with whatever in their private fields somebody likes. */
final class Forged {
    private Forged() {}

    static Note note(UUID id, UUID hospital, int version) {
        var note = set(blank(Note.class), "id", id);
        set(note, "patient", new PatientId(id));
        set(note, "version", version);
        set(note, "title", "stolen");
        return set(note, "hospital", hospital);
    }

    static NoteLine line(UUID id, UUID hospital, Note note) {
        var line = set(blank(NoteLine.class), "id", id);
        set(line, "note", note);
        set(line, "text", "stolen");
        return set(line, "hospital", hospital);
    }

    static <T> T set(T entity, String field, Object value) {
        try {
            var found = declaring(entity.getClass(), field).getDeclaredField(field);
            found.setAccessible(true);
            found.set(entity, value);
            return entity;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> declaring(Class<?> type, String field) {
        return Stream.of(type.getDeclaredFields()).anyMatch(f -> f.getName().equals(field))
                ? type
                : declaring(type.getSuperclass(), field);
    }

    private static <T> T blank(Class<T> type) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
