package health.erp.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPathsTest {
    @ParameterizedTest
    @CsvSource({
        "person.names[0].family, name[0].family",
        "identifiers[2].value, identifier[2].value",
        "person.addresses[0].lines[1], address[0].line[1]",
        "birthDate, birthDate",
        "birthOrder, multipleBirthInteger",
        "identifier.value, identifier.value"
    })
    void namesAreThoseOfTheBody(String field, String path) {
        assertThat(BodyPaths.of(field)).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "contact.value, telecom[1], telecom[1].value",
        "name, name[0], name[0]",
        "address.lines, address[0], address[0].line"
    })
    void valuesAreToldWhereTheyStand(String field, String place, String path) {
        assertThat(BodyPaths.of(field, place)).isEqualTo(path);
    }
}
