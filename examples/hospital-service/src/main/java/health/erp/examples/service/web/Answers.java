package health.erp.examples.service.web;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Views as answers, with their version as the ETag. */
public final class Answers {
    private Answers() {}

    public static <V> ResponseEntity<V> found(V view, int version) {
        return ResponseEntity.ok().eTag(Versions.tag(version)).body(view);
    }

    /** A new thing, and where it can be read: {@code /api/appointments/} and its id. */
    public static <V> ResponseEntity<V> created(String at, V view, int version) {
        return ResponseEntity.created(URI.create(at))
                .eTag(Versions.tag(version))
                .body(view);
    }
}
