package health.erp.examples.service.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the order to the bench over HTTP, and whether instruments tell the truth. */
@EachDatabase
class LaboratoryApiTest {
    private final RunningService service;
    private final Client technician;

    LaboratoryApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.technician = service.as("asha.lab");
        service.as("asha.pathology").post("/api/lab/catalogue/standard", "{}").hasStatus(200);
    }

    @Test
    void anOrderGoesFromTheWardToTheBench() {
        var patient = patient("1980-05-12");
        var order = keyed("asha.doctor")
                .post(
                        "/api/lab/orders",
                        "{\"patient\":\"%s\",\"tests\":[\"GLU\"],\"panels\":[\"LYTES\"],\"priority\":\"stat\"}"
                                .formatted(patient))
                .hasStatus(201);
        assertThat(order.at("/control")).isEqualTo("sc");
        assertThat(order.at("/subject/birthDate")).isEqualTo("1980-05-12");

        var stop = technician.get("/api/lab/collection-list?patient=" + patient).hasStatus(200);
        var items = stop.json().at("/items/0/tubes/0/items");
        var tube = keyed("asha.lab")
                .post("/api/lab/specimens", collect(patient, items.toString(), "4"))
                .hasStatus(201);
        assertThat(technician
                        .get("/api/lab/specimens/" + tube.at("/id") + "/label")
                        .at("/barcode"))
                .startsWith(tube.at("/accession"));
        keyed("asha.lab")
                .post(
                        "/api/lab/specimens/receive",
                        "{\"barcode\":\"%s\",\"bench\":\"place:reception\"}".formatted(tube.at("/accession")))
                .hasStatus(200);

        assertThat(technician.get("/api/lab/orders/" + order.at("/id")).text()).contains("\"receivedAt\"");
        assertThat(technician.get("/api/lab/work-list?section=CHEM&size=100").text())
                .contains(tube.at("/accession"));
        service.as("nilgiri.lab").get("/api/lab/orders/" + order.at("/id")).isProblem(404, "erp.notFound");
        service.as("asha.reception").get("/api/lab/orders/" + order.at("/id")).isProblem(403, "erp.notPermitted");
    }

    @Test
    void nothingIsTakenFromSomebodyTheOrderIsNotFor() { // I2
        var order = ordered(patient("1975-01-01"), "GLU");

        keyed("asha.lab")
                .post(
                        "/api/lab/specimens",
                        collect(patient("1975-01-01"), "[\"%s\"]".formatted(order.at("/items/0/id")), "1"))
                .hasStatus(422);
    }

    @Test
    void whatTheRegisterLearnsTheLaboratoryKnowsForTheNextOrder() {
        assertThat(ordered(patient("1980"), "GLU").at("/subject/birthDate")).isEqualTo("1980-01-01");
        assertThat(ordered(patient("2024"), "GLU")
                        .json()
                        .at("/subject/birthDate")
                        .asString(""))
                .isEmpty();
    }

    @Test
    void nothingGoesOutUntilARunOfControlsHasProvenIt() { // I13
        var pathologist = service.as("asha.pathology");
        var code = "I-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var instrument = pathologist
                .post(
                        "/api/lab/instruments",
                        "{\"code\":\"%s\",\"name\":\"Analyzer\",\"section\":\"CHEM\"}".formatted(code))
                .hasStatus(201)
                .at("/id");
        var material = pathologist
                .post("/api/lab/control-materials", "{\"name\":\"Control %s\",\"maker\":\"Invented\"}".formatted(code))
                .hasStatus(200)
                .at("/id");
        var lot = pathologist
                .post(
                        "/api/lab/control-lots",
                        "{\"material\":\"%s\",\"number\":\"1\",\"expiry\":\"2199-12-31\"}".formatted(material))
                .hasStatus(201);
        service.as("asha.pathology")
                .with("If-Match", lot.header("ETag"))
                .post("/api/lab/control-lots/" + lot.at("/id") + "/open", "{}")
                .hasStatus(200);
        var controlled = pathologist
                .post(
                        "/api/lab/controls",
                        "{\"test\":\"GLU\",\"instrument\":\"%s\",\"terms\":{\"rules\":{\"rule-1-3s\":\"both\"},\"levels\":[\"L1\"],\"validMinutes\":60,\"lockedByRejection\":true}}"
                                .formatted(instrument))
                .hasStatus(201)
                .at("/id");
        assertThat(gate(instrument)).contains("\"open\":false", "never-run");
        pathologist
                .post(
                        "/api/lab/controls/" + controlled + "/targets",
                        "{\"level\":\"L1\",\"lot\":\"%s\",\"mean\":90,\"deviation\":2}".formatted(lot.at("/id")))
                .hasStatus(200);

        assertThat(run(instrument, "91").at("/verdict")).isEqualTo("accepted");
        assertThat(gate(instrument)).contains("\"open\":true");
        assertThat(run(instrument, "99").at("/verdict")).isEqualTo("rejected");
        assertThat(gate(instrument)).contains("\"open\":false", "locked");
        technician
                .post("/api/lab/controls/" + controlled + "/corrective-actions", "{\"done\":\"Probe cleaned\"}")
                .hasStatus(200);
        assertThat(run(instrument, "90").at("/verdict")).isEqualTo("accepted");
        assertThat(gate(instrument)).contains("\"open\":true");

        var chart = technician.get("/api/lab/controls/%s/chart?level=L1&from=2020-01-01T00:00:00Z&until=%s"
                .formatted(controlled, Instant.now().plusSeconds(60)));
        assertThat(chart.hasStatus(200).json().get("items")).hasSize(3);
        assertThat(chart.at("/items/1/rules/0")).isEqualTo("1_3s");
        var elsewhere = service.as("nilgiri.lab")
                .get("/api/lab/controls/%s/runs?from=2020-01-01T00:00:00Z&until=2199-01-01T00:00:00Z"
                        .formatted(controlled))
                .hasStatus(200);
        assertThat(elsewhere.json().get("items")).isEmpty();
    }

    @Test
    void theQueueOfWhatWasNotAppliedIsEmptyAtFirst() {
        assertThat(service.as("nilgiri.lab")
                        .get("/api/lab/exceptions")
                        .hasStatus(200)
                        .json()
                        .get("items"))
                .isEmpty();
        service.as("asha.nurse").get("/api/lab/exceptions").isProblem(403, "erp.notPermitted");
    }

    private Answer run(String instrument, String value) {
        return keyed("asha.lab")
                .post(
                        "/api/lab/control-runs",
                        "{\"test\":\"GLU\",\"instrument\":\"%s\",\"measuredAt\":\"%s\",\"measured\":[{\"level\":\"L1\",\"value\":%s}]}"
                                .formatted(instrument, Instant.now(), value))
                .hasStatus(201);
    }

    private String gate(String instrument) {
        return technician
                .get("/api/lab/gate?test=GLU&instrument=%s&measured=%s".formatted(instrument, Instant.now()))
                .hasStatus(200)
                .text();
    }

    private Answer ordered(String patient, String test) {
        return keyed("asha.doctor")
                .post(
                        "/api/lab/orders",
                        "{\"patient\":\"%s\",\"tests\":[\"%s\"],\"panels\":[]}".formatted(patient, test))
                .hasStatus(201);
    }

    private Client keyed(String user) {
        return service.as(user).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String collect(String patient, String items, String millilitres) {
        return "{\"scanned\":\"%s\",\"items\":%s,\"millilitres\":%s,\"site\":0,\"beforeOrder\":false}"
                .formatted(patient, items, millilitres);
    }

    private String patient(String born) {
        return service.as("asha.records")
                .post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"Examined\"}],\"gender\":\"female\",\"birthDate\":\"%s\"}"
                                .formatted(born))
                .hasStatus(201)
                .at("/id");
    }
}
