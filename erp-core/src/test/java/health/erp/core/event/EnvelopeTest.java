package health.erp.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.HospitalId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final HospitalId HOSPITAL = HospitalId.of("01890000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":1.50,\"b\":1E5,\"c\":\"\\u0041 \\\" } ]\",\"d\":[1,{\"x\":null}],\"e\":{}}",
                "{\"a\": \"रवि 🏥\" , \"b\" : true }",
                "{\"data\":{\"data\":\"data\"},\"mac\":\"x\"}"
            })
    void goesToJsonAndBackByteForByte(String data) {
        var envelope = envelope(data, "trace\n7").signed(new byte[] {1, 2, 3});

        var read = Envelope.ofJson(envelope.toJson());

        assertThat(read).isEqualTo(envelope);
        assertThat(read.signature()).containsExactly(1, 2, 3);
        assertThat(Envelope.ofJson(envelope(data, null).toJson())).isEqualTo(envelope(data, null));
    }

    @Test
    void carriesTheAttributesOfCloudEvents() {
        assertThat(envelope("{\"turn\":1}", null).toJson())
                .startsWith("{\"specversion\":\"1.0\",\"id\":\"01890000-0000-7000-8000-00000000000e\"")
                .contains("\"source\":\"urn:health.erp:hospital:" + HOSPITAL + "\"")
                .contains("\"type\":\"bed.made\"")
                .contains("\"time\":\"2026-03-02T04:30:00Z\"")
                .contains("\"subject\":\"bed/01890000-0000-7000-8000-00000000000a\"")
                .endsWith(",\"data\":{\"turn\":1}}");
    }

    @Test
    void whatIsSignedTellsWhereAPartEnds() {
        var one = envelope("{}", "ab");
        var other = new Envelope(
                one.id(),
                one.hospital(),
                new Aggregate("be", one.aggregate().id()),
                "dbed.made",
                1,
                "ab",
                one.time(),
                one.sent(),
                "{}",
                "");

        assertThat(one.signedPart()).isNotEqualTo(other.signedPart());
        assertThat(envelope("{}", null).signedPart())
                .isNotEqualTo(envelope("{}", "").signedPart());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"id\":",
                "{\"specversion\":\"1.0\"}",
                "{\"secret\":\"Ravi Kumar\"}",
            })
    void whatIsNoEnvelopeIsRefusedWithoutQuotingIt(String json) {
        assertThatThrownBy(() -> Envelope.ofJson(json))
                .isInstanceOf(InvalidCommandException.class)
                .hasNoCause()
                .hasMessageNotContaining("Ravi");
    }

    @Test
    void anEnvelopeThatContradictsItselfIsRefused() {
        var json = envelope("{}", null).toJson();

        assertThatThrownBy(() -> Envelope.ofJson(json.replace("\"hospital\":\"01890000", "\"hospital\":\"01890001")))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> Envelope.ofJson(json.replace("\"specversion\":\"1.0\"", "\"specversion\":\"2.0\"")))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void itsTextShowsNoData() {
        assertThat(envelope("{\"name\":\"Ravi\"}", null).toString()).doesNotContain("Ravi");
    }

    private static Envelope envelope(String data, @Nullable String correlation) {
        return new Envelope(
                UUID.fromString("01890000-0000-7000-8000-00000000000e"),
                HOSPITAL,
                new Aggregate("bed", UUID.fromString("01890000-0000-7000-8000-00000000000a")),
                "bed.made",
                1,
                correlation,
                Instant.parse("2026-03-02T04:30:00Z"),
                Instant.parse("2026-03-02T04:30:01.000001Z"),
                data,
                "");
    }
}
