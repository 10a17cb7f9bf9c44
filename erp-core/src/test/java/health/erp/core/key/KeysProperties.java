package health.erp.core.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.RuleException;
import health.erp.core.id.HospitalId;
import health.erp.core.notebook.Notebook;
import health.erp.core.testing.TestErp;
import health.erp.core.testing.TestServer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class KeysProperties {
    private static final List<HospitalId> HOSPITALS = List.of(hospital(1), hospital(2));
    private final TestErp test = TestErp.on(TestServer.H2, List.of(Notebook.class));

    /** Names that would run into each other if they were only written side by side. */
    @Property(tries = 20)
    void aSealedValueMovedToAnyOtherPlaceOrHospitalNeverOpens(@ForAll("homes") @Size(max = 12) List<Home> drawn) {
        var keys = test.erp().core().keys();
        var homes = List.copyOf(new LinkedHashSet<>(drawn));
        var sealed = homes.stream()
                .map(h -> keys.seal(h.hospital, h.place, h.toString().getBytes(UTF_8)))
                .toList();

        for (int from = 0; from < homes.size(); from++) {
            for (int to = 0; to < homes.size(); to++) {
                var moved = sealed.get(from);
                var home = homes.get(to);
                if (from == to) {
                    assertThat(keys.open(home.hospital, home.place, moved))
                            .asString()
                            .isEqualTo(home.toString());
                } else {
                    assertThatThrownBy(() -> keys.open(home.hospital, home.place, moved))
                            .isInstanceOfSatisfying(RuleException.class, e -> assertThat(e.code())
                                    .isEqualTo("core.key.notOpened"));
                }
            }
        }
    }

    @Property(tries = 200)
    void twoTokensAreEqualOnlyForTheSameFieldAndValue(
            @ForAll("names") String field,
            @ForAll("names") String value,
            @ForAll("names") String other,
            @ForAll("names") String another) {
        var keys = test.erp().core().keys();
        var hospital = HOSPITALS.get(0);

        assertThat(keys.token(hospital, field, value).equals(keys.token(hospital, other, another)))
                .isEqualTo(field.equals(other) && value.equals(another));
        assertThat(keys.token(hospital, field, value)).isNotEqualTo(keys.token(HOSPITALS.get(1), field, value));
    }

    @Provide
    Arbitrary<List<Home>> homes() {
        var row = Arbitraries.of(new UUID(7, 1), new UUID(7, 2));
        var place = Combinators.combine(names(), names(), row).as(SealedPlace::new);
        return Combinators.combine(Arbitraries.of(HOSPITALS), place)
                .as(Home::new)
                .list();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "", "a", "aa", "ab", "b", "patient", "patient_identifier", "identifier", "\u0000", "\u0000a");
    }

    private static HospitalId hospital(long number) {
        return new HospitalId(new UUID(0x01993c0000007000L, number));
    }

    /** Where a value may lie. */
    record Home(HospitalId hospital, SealedPlace place) {}
}
