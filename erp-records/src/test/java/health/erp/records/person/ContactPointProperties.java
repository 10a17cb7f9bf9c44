package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.InvalidCommandException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ContactPointProperties {

    @Property(tries = 200)
    void aNumberOnceKeptStaysAsItIs(@ForAll("numbers") String number, @ForAll("regions") String region) {
        try {
            var phone = ContactPoint.phone(number, region, null);

            assertThat(phone.value()).matches("\\+[1-9][0-9]{1,14}");
            assertThat(ContactPoint.phone(phone.value(), "ZZ", null)).isEqualTo(phone);
        } catch (InvalidCommandException refused) {
            assertThat(refused.problems()).containsOnlyKeys("contact.value");
        }
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().numeric().withChars(" -+()").ofMinLength(6).ofMaxLength(15);
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of("IN", "US", "GB", "IT", "AR", "MX");
    }
}
