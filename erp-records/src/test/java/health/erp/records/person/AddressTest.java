package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void isTidied() {
        var address = new Address(
                AddressUse.HOME,
                List.of(" 12,  MG Road ", "", "near the temple"),
                "Bengaluru ",
                "Bengaluru Urban",
                "Karnataka",
                " 560 001",
                "in");

        assertThat(address.lines()).containsExactly("12, MG Road", "near the temple");
        assertThat(address.city()).isEqualTo("Bengaluru");
        assertThat(address.postalCode()).isEqualTo("560 001");
        assertThat(address.country()).isEqualTo("IN");
    }

    @Test
    void aVillageIsEnough() {
        assertThat(new Address(null, List.of("Hiware Bazar"), null, null, null, null, null).lines())
                .hasSize(1);
        assertThat(inCountry("IN").country()).isEqualTo("IN");
    }

    @Test
    void nothingIsNotEnough() {
        assertThatThrownBy(() -> new Address(AddressUse.HOME, List.of(" "), " ", null, null, null, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("address is empty");
    }

    @Test
    void isInACountryThatExists() {
        assertThatThrownBy(() -> inCountry("XX")).isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> inCountry("IND")).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void fitsOnALabel() {
        assertThatThrownBy(() -> new Address(null, List.of("x".repeat(151)), null, null, null, null, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("address.lines is longer than 150 characters")
                .hasMessageNotContaining("xx");
        assertThatThrownBy(() -> new Address(null, Collections.nCopies(6, "x"), null, null, null, null, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("address.lines has more than 5 entries");
    }

    private static Address inCountry(@Nullable String country) {
        return new Address(null, List.of(), null, null, null, null, country);
    }
}
