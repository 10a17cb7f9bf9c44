package health.erp.examples.quickstart.features;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class LooksLikeSomebodyTest {
    @Test
    void theDeskIsShownWhoLooksTheSameAndTheOfficeDecides() {
        var told = new ByteArrayOutputStream();

        LooksLikeSomebody.tell(new PrintStream(told, true, UTF_8));

        var lines = told.toString(UTF_8).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo(
                        "Lakshmi Rao looks the same: [GIVEN CLOSE, FAMILY EXACT, BIRTH EXACT, GENDER EXACT, PHONE EXACT]");
        assertThat(lines.get(1)).contains("Lakshmi Rao", "Laxmi Rao", " wait.");
        assertThat(lines.get(2)).isEqualTo("Waiting now: 0");
    }
}
