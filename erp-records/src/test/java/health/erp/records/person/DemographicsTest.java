package health.erp.records.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemographicsTest {
    private static final HumanName ASHA = HumanName.official("Rao", "Asha");
    private static final HumanName BEFORE =
            new HumanName(NameUse.OLD, "Kumar", List.of("Asha"), null, null, null, null);

    @Test
    void ofSeveralNamesOneIsOfficial() { // R-ID-4
        assertThat(named(BEFORE, ASHA).officialName()).isEqualTo(ASHA);
        refused();
        refused(BEFORE);
        refused(ASHA, HumanName.official("Rao", "Usha"));
    }

    private static void refused(HumanName... names) {
        assertThatThrownBy(() -> named(names))
                .isInstanceOf(InvalidCommandException.class)
                .hasMessageContaining("names")
                .hasMessageContaining("exactly one official name");
    }

    private static Demographics named(HumanName... names) {
        return new Demographics(List.of(names), AdministrativeGender.FEMALE, null, List.of(), List.of(), Deceased.NO);
    }
}
