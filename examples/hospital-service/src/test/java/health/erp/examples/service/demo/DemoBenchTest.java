package health.erp.examples.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.examples.service.Client;
import health.erp.examples.service.RunningService;
import health.erp.examples.service.access.StaffDirectory;
import health.erp.lab.Lab;
import health.erp.records.Records;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Each page of the laboratory has something to show. */
class DemoBenchTest {
    @Test
    void eachLaboratoryHasWorkBehindIt() {
        try (var database = TestDatabase.blank(TestServer.H2);
                var service = RunningService.start(database)) {
            tell(service, DemoHospital.ASHA);
            tell(service, DemoHospital.NILGIRI);

            shows(service.as("asha.pathology"));
            shows(service.as("nilgiri.pathology"));
        }
    }

    private static void shows(Client doctor) {
        assertThat(doctor.get("/api/lab/cultures").json().get("items")).hasSize(2);
        assertThat(doctor.get("/api/lab/breakpoints").text()).contains("\"inForce\":true");
        var chemistry = chemistry(doctor);
        assertThat(doctor.get("/api/lab/instruments/" + chemistry + "/reagent-lots?there=false")
                        .text())
                .contains("\"recalled\"", "\"open\"", "\"accepted\"", "\"pending\"");
        assertThat(doctor.get("/api/lab/instruments/" + chemistry + "/recipes")
                        .json()
                        .get("items"))
                .hasSize(4);
        var span = "from=%s&until=%s".formatted(Instant.now().minusSeconds(30 * 86_400L), Instant.now());
        assertThat(doctor.get("/api/lab/turnaround?" + span).text()).contains("\"p90\"", "\"test\":\"HB\"");
        assertThat(doctor.get("/api/lab/catalogue/tests?text=TSH").text()).contains("\"drafted\":true");
    }

    private static String chemistry(Client doctor) {
        return doctor.get("/api/lab/instruments")
                .json()
                .get("items")
                .valueStream()
                .filter(found -> found.get("code").asString().equals("CHEM-1"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static void tell(RunningService service, DemoHospital home) {
        var records = service.bean(Records.class);
        var clock = service.bean(DemoClock.class);
        var lab = service.bean(Lab.class);
        var staff =
                service.bean(StaffDirectory.class).colleagues(home.hospital().id());
        var practice = new DemoPractice(home, records, staff);
        practice.bringMore(clock, DemoPeople.REGULARS);
        var people = practice.people();
        var laboratory = new DemoLaboratory(practice, lab, people, clock);
        laboratory.tell(0);
        laboratory.tell(laboratory.last());
        var bench = new DemoBench(practice, lab, people, clock);
        for (var step : new int[] {0, 1, 7, bench.last()}) {
            bench.tell(step);
        }
    }
}
