package health.erp.examples.service.patient;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

@EachDatabase
class ImportApiTest {
    private static final String HEADER = "rec_id,given_name,surname,date_of_birth,phone\n";

    private final RunningService service;

    ImportApiTest(TestServer server) {
        this.service = RunningService.on(server);
    }

    @Test
    void takesInALongListOnce() {
        var list = new StringBuilder(HEADER);
        for (int i = 0; i < 700; i++) {
            list.append("p%d,Given%d,Importson,19%02d%02d%02d,+9155%08d%n"
                    .formatted(i, i, i % 100, 1 + i % 12, 1 + i % 28, i));
        }

        var first = bring("urn:test:long", list.toString()).hasStatus(200);

        assertThat(first.json().get("lines").asInt()).isEqualTo(700);
        assertThat(first.json().get("registered").asInt()).isEqualTo(700);
        var again = bring("urn:test:long", list.toString()).hasStatus(200);
        assertThat(again.json().get("registered").asInt()).isZero();
        assertThat(again.json().get("alreadyThere").asInt()).isEqualTo(700);
        var found = service.as("asha.records")
                .post("/api/patients/search", "{\"name\":\"importson given699\"}")
                .hasStatus(200);
        assertThat(found.json().get("items")).hasSize(1);
    }

    @Test
    void tellsWhichLinesWereRejectedAndWhoMayBeTheSame() {
        var list = HEADER
                + "1,Asha,Twicer,19800512,\n"
                + "2,Asha,Twicer,19800512,\n"
                + "3,Secretive,Person,1980-99-99,\n"
                + ",Nokey,Person,19800512,\n";

        var report = bring("urn:test:bad", list).hasStatus(200);

        assertThat(report.json().get("registered").asInt()).isEqualTo(2);
        assertThat(report.json().get("rejected").asInt()).isEqualTo(2);
        assertThat(report.json().get("rejectedLines")).hasSize(2);
        assertThat(report.json().get("suspected").asInt()).isEqualTo(1);
        assertThat(report.at("/suspectedDuplicates/0/sameAs")).matches("[0-9]{8}");
        assertThat(report.text()).doesNotContain("Secretive");
    }

    @Test
    void readsFhirToo() {
        var patient =
                "{\"resourceType\":\"Patient\",\"id\":\"f1\",\"name\":[{\"family\":\"Fhirson\",\"given\":[\"Amit\"]}],\"gender\":\"male\",\"birthDate\":\"1980-05\"}";

        var report = service.as("asha.records")
                .send("POST", "/api/patients/import?source=urn:test:fhir", patient + "\n", "application/fhir+ndjson")
                .hasStatus(200);

        assertThat(report.json().get("registered").asInt()).isEqualTo(1);
    }

    @Test
    void aListThatIsNoneIsRefused() {
        bring("urn:test:none", "what,is,this\n1,2,3\n").isProblem(422, "import.unusable");
        bring("not-a-uri", HEADER).isProblem(422, "import.unusable");
        service.as("asha.records")
                .send("POST", "/api/patients/import?source=urn:x", "{}", "application/json")
                .isProblem(415, "http.415");
        service.as("asha.records")
                .send("POST", "/api/patients/import", HEADER, "text/csv")
                .isProblem(400, "http.400");
    }

    private Answer bring(String source, String list) {
        return service.as("asha.records").send("POST", "/api/patients/import?source=" + source, list, "text/csv");
    }
}
