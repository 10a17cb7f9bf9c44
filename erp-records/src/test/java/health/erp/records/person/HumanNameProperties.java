package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.InvalidCommandException;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class HumanNameProperties {

    @Property(tries = 500)
    void theNormalFormIsItsOwnNormalForm(@ForAll @StringLength(max = 60) String raw) {
        try {
            var once = HumanName.official(raw, raw);
            var twice = HumanName.official(once.family(), once.given().toArray(String[]::new));

            assertThat(twice).isEqualTo(once);
            assertThat(Normalizer.isNormalized(once.full(), Normalizer.Form.NFC))
                    .isTrue();
        } catch (InvalidCommandException refused) {
            assertThat(refused.problems()).hasSize(1);
        }
    }
}
