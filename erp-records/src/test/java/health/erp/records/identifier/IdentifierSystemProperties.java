package health.erp.records.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.InvalidCommandException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class IdentifierSystemProperties {

    @Property(tries = 300)
    void theNormalFormIsItsOwnNormalForm(@ForAll @StringLength(max = 80) String raw) {
        var system = IdentifierSystems.shipped().of("urn:x:other");
        try {
            var normal = system.normalised(raw);

            assertThat(system.normalised(normal)).isEqualTo(normal);
            assertThat(normal).hasSizeBetween(1, IdentifierSystem.MAX_VALUE).isEqualTo(normal.strip());
        } catch (InvalidCommandException refused) {
            assertThat(refused.problems()).containsOnlyKeys("identifier.value");
        }
    }

    @Property(tries = 200)
    void separatorsMakeNoDifference(@ForAll("aadhaar") String number, @ForAll("separator") String separator) {
        var written = number.substring(0, 4) + separator + number.substring(4, 8) + separator + number.substring(8);

        assertThat(IdentifierSystems.AADHAAR.normalised(written)).isEqualTo(number);
    }

    @Provide
    Arbitrary<String> aadhaar() {
        return Arbitraries.longs()
                .between(20_000_000_000L, 99_999_999_999L)
                .map(payload -> CheckDigit.VERHOEFF.append(Long.toString(payload)));
    }

    @Provide
    Arbitrary<String> separator() {
        return Arbitraries.of("", " ", "-", " - ", "\u00A0", "\u2011", "\u2013", "\t", "\u200B");
    }
}
