package health.erp.records.identifier;

import static health.erp.records.identifier.IdentifierSystems.AADHAAR;
import static health.erp.records.identifier.IdentifierSystems.ABHA_ADDRESS;
import static health.erp.records.identifier.IdentifierSystems.ABHA_NUMBER;
import static health.erp.records.identifier.IdentifierSystems.INDIA_DRIVING_LICENCE;
import static health.erp.records.identifier.IdentifierSystems.INDIA_PASSPORT;
import static health.erp.records.identifier.IdentifierSystems.INDIA_VOTER_ID;
import static health.erp.records.identifier.IdentifierSystems.PAN;
import static health.erp.records.identifier.IdentifierSystems.UK_NHS_NUMBER;
import static health.erp.records.identifier.IdentifierSystems.US_SSN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import health.erp.core.InvalidCommandException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierSystemsTest {
    private final IdentifierSystems systems = IdentifierSystems.shipped();

    // the same number written twice must be the same text, or the unique key of R-ID-1 does not hold
    @ParameterizedTest
    @MethodSource
    void oneNumberHasOneForm(IdentifierSystem system, String raw, String normal) {
        assertThat(system.normalised(raw)).isEqualTo(normal);
    }

    static Stream<Arguments> oneNumberHasOneForm() {
        return Stream.of(
                Arguments.of(ABHA_NUMBER, "22-7225-4829-5255", "22722548295255"),
                Arguments.of(ABHA_ADDRESS, " Asha.Rao_1@ABDM ", "asha.rao_1@abdm"),
                Arguments.of(ABHA_ADDRESS, "22722548295255@sbx", "22722548295255@sbx"),
                Arguments.of(AADHAAR, "2345 6789 0124", "234567890124"),
                Arguments.of(AADHAAR, "2345\u00A06789\u20110124\u200E", "234567890124"),
                Arguments.of(PAN, "abcpd1234e", "ABCPD1234E"),
                Arguments.of(INDIA_PASSPORT, "z 310-5417", "Z3105417"),
                Arguments.of(INDIA_VOTER_ID, "wkh1186253", "WKH1186253"),
                Arguments.of(INDIA_DRIVING_LICENCE, "MH14 20110062821", "MH1420110062821"),
                Arguments.of(INDIA_DRIVING_LICENCE, "DL-0420110149646", "DL0420110149646"),
                Arguments.of(US_SSN, "078-05-1120", "078051120"),
                Arguments.of(US_SSN, "999-26-3087", "999263087"),
                Arguments.of(UK_NHS_NUMBER, "943 476 5919", "9434765919"));
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotBeANumberOfTheSystemIsRefused(IdentifierSystem system, String raw) {
        var refusal = catchThrowableOfType(InvalidCommandException.class, () -> system.normalised(raw));

        assertThat(refusal.problems().get("identifier.value")).contains(system.name());
        if (!raw.isBlank()) {
            assertThat(refusal).hasMessageNotContaining(raw);
        }
    }

    static Stream<Arguments> whatCannotBeANumberOfTheSystemIsRefused() {
        return Stream.of(
                Arguments.of(ABHA_NUMBER, "22-7225-4829-525"),
                Arguments.of(ABHA_ADDRESS, "asha.rao"),
                Arguments.of(ABHA_ADDRESS, ".asha@abdm"),
                Arguments.of(AADHAAR, ""),
                Arguments.of(AADHAAR, "  "),
                Arguments.of(AADHAAR, "234567890125"),
                Arguments.of(AADHAAR, "123456789010"),
                Arguments.of(AADHAAR, "२३४५६७८९०१२४"),
                Arguments.of(AADHAAR, "2345678901240"),
                Arguments.of(AADHAAR, "2".repeat(100_000)),
                Arguments.of(PAN, "ABCXD1234E"),
                Arguments.of(PAN, "ABCPD12345"),
                Arguments.of(INDIA_PASSPORT, "12345678"),
                Arguments.of(INDIA_VOTER_ID, "WK1186253"),
                Arguments.of(INDIA_DRIVING_LICENCE, "MH1418110062821"),
                Arguments.of(US_SSN, "000-12-3456"),
                Arguments.of(US_SSN, "666-12-3456"),
                Arguments.of(US_SSN, "123-00-3456"),
                Arguments.of(US_SSN, "123-45-0000"),
                Arguments.of(UK_NHS_NUMBER, "943 476 5918"));
    }

    @Test
    void aWrongCheckDigitIsSaidToBeOne() {
        assertThatThrownBy(() -> AADHAAR.normalised("2345 6789 0142"))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("wrong check digit for the Aadhaar number")
                .hasMessageNotContaining("0142");
    }

    @Test
    void shippedSystemsAreFoundByTheirUri() {
        assertThat(systems.known()).contains(AADHAAR, UK_NHS_NUMBER).hasSize(9);
        assertThat(systems.known())
                .allSatisfy(system -> assertThat(systems.of(system.uri())).isSameAs(system));
        assertThat(systems.of(" https://uidai.gov.in ")).isSameAs(AADHAAR);
    }

    @Test
    void unknownSystemsAreTakenOnTrust() {
        var other = systems.of("urn:oid:2.16.840.1.113883.19.5");

        assertThat(other.type()).isEqualTo(IdentifierType.U);
        assertThat(other.normalised("  No. 12/b-7 \u200B")).isEqualTo("No. 12/b-7");
        assertThat(other.normalised("காசு-7")).isEqualTo("காசு-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\tb", "a\u0000b", "a\u202Eb"})
    void evenOnTrustANumberIsPrintable(String raw) {
        var other = systems.of("https://clinic.example/patient");

        assertThatThrownBy(() -> other.normalised(raw)).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void evenOnTrustANumberIsShort() {
        var other = systems.of("https://clinic.example/patient");

        assertThat(other.normalised("7".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> other.normalised("7".repeat(65))).isInstanceOf(InvalidCommandException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uidai", "/aadhaar", "http:", "urn: oid", "https://a b"})
    void aSystemIsAnAbsoluteUri(String uri) {
        assertThatThrownBy(() -> systems.of(uri))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("identifier.system");
    }

    @Test
    void aSystemIsNotEndless() {
        var longest = "urn:x:" + "7".repeat(249);

        assertThat(systems.of(longest).uri()).hasSize(IdentifierSystem.MAX_URI);
        assertThatThrownBy(() -> systems.of(longest + "7")).isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void aHostAddsItsOwnAndMayCorrectOurs() {
        var card = system("https://apollo.example/card", CheckDigit.LUHN);
        var abha = system(ABHA_NUMBER.uri(), CheckDigit.VERHOEFF);

        var own = IdentifierSystems.with(List.of(card, abha));

        assertThat(own.of(card.uri()).normalised("79 92-739 871 3")).isEqualTo("79927398713");
        assertThat(own.of(ABHA_NUMBER.uri())).isSameAs(abha);
        assertThat(own.known()).hasSize(10);
        assertThat(systems.of(ABHA_NUMBER.uri())).isSameAs(ABHA_NUMBER);
    }

    @Test
    void aSystemThatCannotWorkIsRefusedWhenItIsMade() {
        assertThatThrownBy(() -> NormalForm.of("[0-9", "digits")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NormalForm.of("[0-9]*", "digits")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new IdentifierSystem(
                        "urn:x:y", " ", IdentifierType.PI, CheckDigit.NONE, NormalForm.of("[0-9]+", "digits")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static IdentifierSystem system(String uri, CheckDigit checkDigit) {
        return new IdentifierSystem(
                uri, "card", IdentifierType.PT, checkDigit, NormalForm.of("[0-9]{6,14}", "6 to 14 digits"));
    }
}
