package health.erp.core.isolation;

import health.erp.core.id.PatientId;
import health.erp.core.notebook.Note;
import health.erp.core.notebook.NoteLine;
import java.lang.reflect.Constructor;
import java.util.UUID;

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
        for (Class<?> type = entity.getClass(); type != null; type = type.getSuperclass()) {
            try {
                var found = type.getDeclaredField(field);
                found.setAccessible(true);
                found.set(entity, value);
                return entity;
            } catch (NoSuchFieldException e) {
                continue; // it is one of a superclass
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalArgumentException(field);
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
