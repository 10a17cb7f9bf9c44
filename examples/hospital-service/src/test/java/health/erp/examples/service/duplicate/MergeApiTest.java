package health.erp.examples.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

/** Two records become one over HTTP, and two again. */
@EachDatabase
class MergeApiTest {
    private final RunningService service;
    private final Client officer;

    MergeApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.officer = service.as("asha.records");
    }

    @Test
    void twoRecordsBecomeOneAndTwoAgain() {
        var stays = patient("Mergeable", "1980-05-12");
        var goes = patient("Mergable", "1980-05-12");
        var pair = "{\"survivor\":\"%s\",\"retired\":\"%s\"}".formatted(stays, goes);
        var seen = officer.post("/api/merges/preview", pair).hasStatus(200);
        assertThat(seen.json().get("different").toString()).isEqualTo("[\"names\"]");

        officer.post("/api/merges", merge(stays, goes, "")).isProblem(422, "erp.invalid");
        service.as("asha.reception")
                .post("/api/merges", merge(stays, goes, "Same telephone"))
                .isProblem(403, "erp.notPermitted");
        var merged = officer.post("/api/merges", merge(stays, goes, "Same telephone"))
                .hasStatus(201);
        assertThat(merged.at("/choices/names")).isEqualTo("both");
        assertThat(officer.get("/api/patients/" + goes).hasStatus(200).at("/id"))
                .isEqualTo(stays);

        var undo = merged.header("Location") + "/undo";
        officer.get(undo).hasStatus(200);
        var back = officer.post(undo, "{\"reason\":\"Two sisters\"}").hasStatus(200);
        assertThat(back.at("/merge/status")).isEqualTo("undone");
    }

    @Test
    void nobodyMergesAcrossHospitals() {
        var here = patient("Mergeable", "1981");

        service.as("nilgiri.records")
                .post(
                        "/api/merges/preview",
                        "{\"survivor\":\"%s\",\"retired\":\"%s\"}".formatted(here, patient("X", "1981")))
                .isProblem(404, "erp.notFound");
    }

    private static String merge(String stays, String goes, String reason) {
        return "{\"survivor\":\"%s\",\"survivorVersion\":0,\"retired\":\"%s\",\"retiredVersion\":0,\"reason\":\"%s\",\"choices\":{\"names\":\"both\"}}"
                .formatted(stays, goes, reason);
    }

    private String patient(String family, String born) {
        return officer.post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"%s\"}],\"gender\":\"female\",\"birthDate\":\"%s\"}"
                                .formatted(family, born))
                .hasStatus(201)
                .at("/id");
    }
}
