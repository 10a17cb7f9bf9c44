package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class KeepDocumentsTest {
    @Test
    void itTellsWhatIsKeptAndWhatIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();

        KeepDocuments.tell(new PrintStream(out, true, UTF_8));

        assertThat(out.toString(UTF_8))
                .contains("Hb 13.9 g/dL", "content is no PDF")
                .containsPattern("Deleting it: The document .* is under a legal hold");
    }
}
