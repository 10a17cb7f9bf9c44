package health.erp.examples.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.erp.core.InvalidCommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    @Test
    void linesUpForPeopleAndIsQuotedForSpreadsheets() {
        var table = new Table("CODE", "NAME")
                .row("a", "=cmd()")
                .row("apollo", "One, \"two\"")
                .row("n", -1.5)
                .row("e", null);

        assertThat(table.text().lines())
                .containsExactly("CODE    NAME", "a       =cmd()", "apollo  One, \"two\"", "n       -1.5", "e");
        assertThat(table.csv()).isEqualTo("CODE,NAME\r\na,'=cmd()\r\napollo,\"One, \"\"two\"\"\"\r\nn,-1.5\r\ne,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shared:main", "shared:pg-2", "schema:main/h_apollo", "database:pg-2"})
    void placementsAreReadAsTheyArePrinted(String text) {
        assertThat(Placements.text(Placements.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "main",
                "schema:main",
                "shared:main/x",
                "database:main",
                "schema:main/H",
                "shared:MAIN",
                "own:x"
            })
    void otherPlacementsAreRefusedInWords(String text) {
        assertThatThrownBy(() -> Placements.parse(text)).isInstanceOf(InvalidCommandException.class);
    }
}
