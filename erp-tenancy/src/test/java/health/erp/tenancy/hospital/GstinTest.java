package health.erp.tenancy.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GstinTest {
    @ParameterizedTest
    @ValueSource(strings = {"27AAPFU0939F1ZV", "29AAGCB7383J1Z4", "24AAACC1206D1ZM", "27AASCS2460H1Z0"})
    void publishedNumbersAreAccepted(String number) {
        assertThat(Gstin.parse(number).value()).isEqualTo(number);
    }

    @Test
    void caseAndSpacesDoNotCount() {
        var gstin = Gstin.parse("27 aapfu0939f 1zv");

        assertThat(gstin.state()).isEqualTo("27");
        assertThat(gstin.pan()).isEqualTo("AAPFU0939F");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27AAPFU0939F1ZW", // check character
                "27AAPFU0993F1ZV", // swapped
                "28AAPFU0939F1ZV", // another state
                "47AAPFU0939F1ZV", // no state
                "27AAPFU0939F1Z",
                "",
                "AAPFU0939F27ZV1"
            })
    void wrongOnesAreRefused(String number) {
        assertThatThrownBy(() -> new Gstin(number)).isInstanceOf(InvalidCommandException.class);
    }
}
