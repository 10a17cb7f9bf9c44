package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPointTest {

    @ParameterizedTest
    @CsvSource({
        "098765 43210, IN, +919876543210",
        "98765-43210, in, +919876543210",
        "+91 98765 43210, GB, +919876543210",
        "0091 98765 43210, IN, +919876543210",
        "080 2345 6789, IN, +918023456789",
        "020 7946 0018, GB, +442079460018",
        "555-810-7203, US, +15558107203",
        "٠٩٨٧٦٥٤٣٢١٠, IN, +919876543210"
    })
    void aTelephoneNumberIsKeptAsTheWorldDialsIt(String number, String region, String e164) {
        var phone = ContactPoint.phone(number, region, ContactUse.MOBILE);

        assertThat(phone).isEqualTo(new ContactPoint(ContactSystem.PHONE, e164, ContactUse.MOBILE, null));
    }

    @ParameterizedTest
    @CsvSource({"12, IN", "not a number, IN", "'', IN", "98765432109876, IN", "555-0123, US", "98765 43210, QQ"})
    void whatNobodyCanDialIsRefused(String number, String region) {
        assertThatThrownBy(() -> ContactPoint.phone(number, region, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("contact.value");
    }

    @Test
    void anExtensionIsNotLostInSilence() {
        assertThatThrownBy(() -> ContactPoint.phone("080 2345 6789 ext. 12", "IN", null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("extension")
                .hasMessageNotContaining("2345");
    }

    @Test
    void withoutARegionANumberBeginsWithItsCountry() {
        assertThat(new ContactPoint(ContactSystem.SMS, "+91 98765 43210", null, null).value())
                .isEqualTo("+919876543210");
        assertThatThrownBy(() -> new ContactPoint(ContactSystem.FAX, "080 2345 6789", null, null))
                .isInstanceOf(InvalidCommandException.class);
    }

    @Test
    void aNumberOnceKeptOutlivesItsNumberingPlan() {
        assertThat(new ContactPoint(ContactSystem.PHONE, "+9991234567", null, null).value())
                .isEqualTo("+9991234567");
        assertThatThrownBy(() -> ContactPoint.phone("+9991234567", "IN", null))
                .isInstanceOf(InvalidCommandException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "' Asha.Rao+Lab@Example.IN ', asha.rao+lab@example.in",
        "अजय@डाटा.भारत, अजय@डाटा.भारत",
        "o'neil@mail.example.co.uk, o'neil@mail.example.co.uk"
    })
    void anEmailAddressIsInLowerCase(String address, String kept) {
        assertThat(ContactPoint.email(address, null).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "asha",
                "asha@",
                "@example.in",
                "asha@example",
                "a b@example.in",
                "a@b@example.in",
                "a@ex..in"
            })
    void anEmailAddressLooksLikeOne(String address) {
        assertThatThrownBy(() -> ContactPoint.email(address, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("contact.value");
    }

    @Test
    void aUrlIsAbsolute() {
        assertThat(new ContactPoint(ContactSystem.URL, "https://example.in/asha", null, null).value())
                .isEqualTo("https://example.in/asha");
        assertThatThrownBy(() -> new ContactPoint(ContactSystem.URL, "asha/home", null, null))
                .isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> new ContactPoint(ContactSystem.URL, "https://a b", null, null))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageNotContaining("a b");
    }

    @Test
    void theBestIsRankedFirst() {
        var email = ContactPoint.email("asha@example.in", ContactUse.HOME);

        assertThat(email.rank()).isNull();
        assertThat(email.ranked(1).rank()).isEqualTo(1);
        assertThatThrownBy(() -> email.ranked(0)).isInstanceOf(InvalidCommandException.class);
        assertThatThrownBy(() -> email.ranked(100)).isInstanceOf(InvalidCommandException.class);
    }
}
