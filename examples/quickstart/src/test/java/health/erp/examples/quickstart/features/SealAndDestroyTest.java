package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class SealAndDestroyTest {
    @Test
    void itTellsWhatOpensAndWhatDoesNot() {
        var out = new ByteArrayOutputStream();

        SealAndDestroy.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8))
                .contains(
                        "Sealed in 45 bytes, and opened: HIV positive",
                        "Hillview's token for the same is another.",
                        "After the rotation it opens: HIV positive")
                .containsPattern("Hillview tries: The sealed value .* does not open")
                .containsPattern("After the end: The keys of the hospital .* have been destroyed");
    }
}
