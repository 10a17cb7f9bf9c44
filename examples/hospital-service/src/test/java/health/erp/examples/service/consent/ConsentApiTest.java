package health.erp.examples.service.consent;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Consents over HTTP: asked for, granted, taken back. */
@EachDatabase
class ConsentApiTest {
    private final RunningService service;
    private final Client desk;
    private final String patient;

    ConsentApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.desk = service.as("asha.reception");
        this.patient = desk.post("/api/patients", "{\"name\":[{\"family\":\"Asked\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }

    @Test
    void isGrantedAsAskedForAndTakenBack() {
        var asked = request(desk).hasStatus(201);
        assertThat(asked.at("/terms/hiTypes/0")).isEqualTo("prescription");

        var granted = change("asha.reception", asked, "/grant", grant(asked)).hasStatus(200);
        assertThat(granted.at("/status")).isEqualTo("granted");
        var ended = change("asha.reception", granted, "/end", "{\"how\":\"revoke\",\"reason\":\"Changed her mind\"}")
                .hasStatus(200);
        assertThat(ended.at("/status")).isEqualTo("revoked");
        assertThat(desk.get("/api/patients/" + patient + "/consents")
                        .hasStatus(200)
                        .at("/items/0/reason"))
                .isEqualTo("Changed her mind");
        change("asha.reception", ended, "/end", "{\"how\":\"deny\",\"reason\":\"No\"}")
                .isProblem(422, "records.consent.status");
    }

    @Test
    void whoMayNotAndWhoIsElsewhereIsRefused() {
        var asked = request(desk).hasStatus(201);
        var end = "{\"how\":\"deny\",\"reason\":\"No\"}";

        request(service.as("asha.audit")).isProblem(403, "erp.notPermitted");
        request(service.as("nilgiri.records")).isProblem(404, "erp.notFound");
        change("asha.doctor", asked, "/grant", grant(asked)).isProblem(403, "erp.notPermitted");
        change("asha.doctor", asked, "/end", end).isProblem(403, "erp.notPermitted");
        change("nilgiri.records", asked, "/grant", grant(asked)).isProblem(404, "erp.notFound");
        change("nilgiri.records", asked, "/end", end).isProblem(404, "erp.notFound");
        service.as("nilgiri.records").get("/api/consents/" + asked.at("/id")).isProblem(404, "erp.notFound");
        service.as("asha.pharmacy").get("/api/consents/" + asked.at("/id")).isProblem(403, "erp.notPermitted");
        service.as("asha.pharmacy")
                .get("/api/patients/" + patient + "/consents")
                .isProblem(403, "erp.notPermitted");
        assertThat(service.as("nilgiri.records")
                        .get("/api/patients/" + patient + "/consents")
                        .text())
                .doesNotContain(asked.at("/id"));
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        var nothing = desk.post("/api/consents", "{}").isProblem(422, "erp.invalid");
        assertThat(nothing.json().get("problems").propertyNames()).contains("patient", "terms", "answerBy");
        var backwards = desk.post("/api/consents", body().replace("2026-01-01", "2036-01-01"));
        assertThat(backwards.isProblem(422, "erp.invalid").at("/problems/terms.until"))
                .isEqualTo("must lie after the beginning of the range");
        assertThat(desk.post("/api/consents", body().replace("caremgt", "curiosity"))
                        .isProblem(400, "json.type")
                        .at("/problems/terms.purpose"))
                .startsWith("is none of caremgt, btg");
        var asked = request(desk).hasStatus(201);
        change("asha.reception", asked, "/end", "{\"how\":\"deny\"}").isProblem(422, "erp.invalid");
    }

    private Answer request(Client as) {
        return as.post("/api/consents", body());
    }

    private String body() {
        var later = Instant.now().plus(Duration.ofDays(30));
        return """
                {"patient":"%s","answerBy":"%s","terms":{"purpose":"caremgt","hiTypes":["prescription"],"hiu":"IN2710000123",
                 "from":"2026-01-01T00:00:00Z","until":"2026-02-01T00:00:00Z","dataEraseAt":"%s","careContexts":[]}}"""
                .formatted(patient, later, later);
    }

    private static String grant(Answer asked) {
        return "{\"artefact\":\"%s\",\"terms\":%s}"
                .formatted(asked.at("/id"), asked.json().get("terms"));
    }

    private Answer change(String user, Answer seen, String path, String body) {
        return service.as(user)
                .with("If-Match", seen.header("ETag"))
                .post("/api/consents/" + seen.at("/id") + path, body);
    }
}
