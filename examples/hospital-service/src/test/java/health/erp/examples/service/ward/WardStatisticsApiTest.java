package health.erp.examples.service.ward;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How full wards are and were, over HTTP. R-BED-7 */
@EachDatabase
class WardStatisticsApiTest {
    private final RunningService service;
    private final AWard ward;

    WardStatisticsApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.ward = AWard.in(service);
    }

    @Test
    void whoLiesThereIsCountedAndHowLong() {
        var nurse = service.as("asha.nurse");
        var patient = service.as("asha.records")
                .post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"Counted\"}],\"gender\":\"female\",\"birthDate\":\"1980\"}")
                .hasStatus(201)
                .at("/id");
        var stay = nurse.post("/api/stays", "{\"patient\":\"%s\",\"bed\":\"%s\"}".formatted(patient, ward.first()))
                .hasStatus(201);

        var census = nurse.get("/api/ward-statistics/census").hasStatus(200).json();
        assertThat(census.at("/wards/" + ward.id()).asInt()).isEqualTo(1);
        assertThat(census.at("/hospital").asInt()).isPositive();
        var today = LocalDate.now(ZoneOffset.UTC);
        var occupancy = nurse.get(
                        "/api/ward-statistics/occupancy?from=%s&to=%s".formatted(today.minusDays(7), today.plusDays(1)))
                .hasStatus(200);
        assertThat(occupancy.text()).contains("\"ward\":\"" + ward.id() + "\"", "\"percent\"");
        assertThat(nurse.get("/api/stays/" + stay.at("/id") + "/length")
                        .json()
                        .at("/nights")
                        .asInt(-1))
                .isZero();
        var lengths = nurse.get("/api/wards/" + ward.id() + "/lengths-of-stay").hasStatus(200);
        assertThat(lengths.json()).hasSize(1);
        assertThat(lengths.at("/0/bed")).isEqualTo("A");
        assertThat(lengths.text()).doesNotContain("Counted");

        nurse.get("/api/ward-statistics/occupancy?from=2020-01-01&to=2026-01-01")
                .isProblem(422, "erp.invalid");
        service.as("asha.pharmacy").get("/api/ward-statistics/census").isProblem(403, "erp.notPermitted");
        assertThat(service.as("nilgiri.nurse")
                        .get("/api/ward-statistics/census")
                        .text())
                .doesNotContain(ward.id());
    }
}
