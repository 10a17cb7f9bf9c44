package health.erp.examples.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Erp;
import health.erp.core.testing.TestDatabase;
import health.erp.core.testing.TestServer;
import health.erp.examples.service.RunningService;
import health.erp.examples.service.access.StaffDirectory;
import health.erp.records.Records;
import org.junit.jupiter.api.Test;

/** The shorter stories of the demo, told into a hospital and read over HTTP. */
class DemoStoriesTest {

    @Test
    void theBedsTheFamiliesAndTheDeskAreAsTold() {
        try (var database = TestDatabase.blank(TestServer.H2);
                var service = RunningService.start(database)) {
            tell(service, DemoHospital.NILGIRI);

            var wards = DemoWard.NILGIRI.stream().map(DemoWard::name).toList();
            var site = service.as("nilgiri.nurse").get("/api/locations").at("/items/0/id");
            var house = service.as("nilgiri.nurse")
                    .get("/api/locations?inside=" + site)
                    .at("/items/0/id");
            var found = service.as("nilgiri.nurse")
                    .get("/api/locations?inside=" + house)
                    .hasStatus(200)
                    .json();
            assertThat(found.at("/items").findValuesAsString("name")).isEqualTo(wards);
            var boards = new StringBuilder();
            found.at("/items")
                    .findValuesAsString("id")
                    .forEach(id -> boards.append(service.as("nilgiri.nurse")
                            .get("/api/wards/" + id + "/board")
                            .text()));
            assertThat(boards)
                    .contains("\"status\":\"closed\"", "\"status\":\"housekeeping\"", "\"status\":\"contaminated\"")
                    .contains("\"status\":\"reserved\"", "\"cohort\":\"TUBERCULOSIS\"", "Baby of");

            var auditor = service.as("both").with("X-Hospital", RunningService.NILGIRI);
            assertThat(auditor.get("/api/emergencies").json().at("/items")).hasSize(1);
            var doctor = service.as("nilgiri.doctor");
            var door = doctor.get("/api/resources").at("/items/0/id");
            assertThat(doctor.get("/api/resources/" + door + "/queue").text())
                    .contains("\"status\":\"serving\"", "\"status\":\"called\"", "\"priority\":\"urgent\"");
        }
    }

    private static void tell(RunningService service, DemoHospital home) {
        var records = service.bean(Records.class);
        var clock = service.bean(DemoClock.class);
        var staff =
                service.bean(StaffDirectory.class).colleagues(home.hospital().id());
        var practice = new DemoPractice(home, records, staff);
        practice.bringMore(clock, DemoPeople.REGULARS);
        var people = practice.people();
        var stays = new DemoStays(practice, records, people, clock);
        stays.tell(0);
        stays.tell(stays.last());
        new DemoFamilies(practice, service.bean(Erp.class), records, people, clock).tell(0);
        new DemoAppointments(practice, records, people, clock).tell(0);
        new DemoDesk(practice, records, people, clock).tell(0);
    }
}
