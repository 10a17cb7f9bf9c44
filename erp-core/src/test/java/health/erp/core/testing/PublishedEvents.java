package health.erp.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.ErpModule;
import health.erp.core.event.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the events a module publishes with the catalogue committed beside its door, {@code events.json}, which its
 * jar carries as documentation. The build writes today's to {@code target/events.json}.
 *
 * <p>A change others would misread fails. One they would not is told, and taken over with {@code -Derp.events.write=true}.
 */
public final class PublishedEvents {
    private PublishedEvents() {}

    /** In the module's own folder, where Maven runs its tests. */
    public static void mustBeKept(ErpModule module) {
        var now = Catalogue.of(module.eventTypes());
        var committed = Path.of("src/main/resources")
                .resolve(module.getClass().getPackageName().replace('.', '/'))
                .resolve("events.json");
        write(Path.of("target/events.json"), now);
        if (Files.exists(committed)) {
            assertThat(now.breaks(Catalogue.ofJson(read(committed))))
                    .as("Events are public for ever: who reads the former shape would misread the new one")
                    .isEmpty();
        }
        if (Boolean.getBoolean("erp.events.write")) {
            write(committed, now);
        }
        assertThat(committed)
                .as("The catalogue of published events, to be taken over with -Derp.events.write=true and committed")
                .exists()
                .content()
                .isEqualTo(now.toJson());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, Catalogue catalogue) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, catalogue.toJson());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
