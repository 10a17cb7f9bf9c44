package health.erp.examples.service.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Breaking the glass over HTTP, and its review. */
@EachDatabase
class EmergencyApiTest {
    private final RunningService service;
    private final String patient;

    EmergencyApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.patient = patient();
    }

    @Test
    void behindTheGlassIsSeenWhatTheRoleDoesNotAllowAndEachLookIsReviewed() {
        var people = "/api/patients/" + patient + "/relations";
        service.as("asha.pharmacy").get(people).isProblem(403, "erp.notPermitted");

        var glass = breakGlass("asha.pharmacy", patient).hasStatus(201);
        assertThat(glass.at("/code")).isEqualTo("etreat");
        behind(glass, "asha.pharmacy", people).hasStatus(200);

        behind(glass, "asha.pharmacy", "/api/patients/" + patient() + "/relations")
                .isProblem(403, "core.emergency.notBroken");
        behind(glass, "asha.doctor", people).hasStatus(200); // who may, needs no glass
        assertThat(service.as("asha.audit")
                        .get("/api/emergencies?size=100")
                        .hasStatus(200)
                        .text())
                .contains(glass.at("/entry"));
        assertThat(service.as("asha.audit")
                        .get("/api/emergencies/" + glass.at("/entry") + "/calls")
                        .hasStatus(200)
                        .text())
                .contains("ListRelations");

        var review = "{\"verdict\":\"justified\",\"remark\":\"Nobody else could say whom to call\"}";
        var path = "/api/emergencies/" + glass.at("/entry") + "/review";
        var judged = service.as("asha.audit").post(path, review).hasStatus(200);
        assertThat(judged.at("/verdict")).isEqualTo("justified");
        service.as("asha.audit").post(path, review).isProblem(422, "core.emergency.reviewed");
    }

    @Test
    void whoMayNotAndWhoIsElsewhereIsRefused() {
        var glass = breakGlass("asha.pharmacy", patient).hasStatus(201);
        var path = "/api/emergencies/" + glass.at("/entry");
        var review = "{\"verdict\":\"justified\",\"remark\":\"Seen\"}";

        breakGlass("asha.reception", patient).isProblem(403, "erp.notPermitted");
        breakGlass("nilgiri.pharmacy", patient).isProblem(404, "erp.notFound");
        service.as("asha.pharmacy").get("/api/emergencies").isProblem(403, "erp.notPermitted");
        service.as("asha.pharmacy").get(path + "/calls").isProblem(403, "erp.notPermitted");
        service.as("asha.pharmacy").post(path + "/review", review).isProblem(403, "erp.notPermitted");
        behind(glass, "asha.admin", "/api/patients/" + patient + "/relations").isProblem(403, "erp.notPermitted");
        service.as("asha.admin")
                .with("X-Emergency", UUID.randomUUID().toString())
                .post("/api/patients/search", "{\"name\":\"unc\"}")
                .isProblem(403, "erp.notPermitted");
        var elsewhere = service.as("both").with("X-Hospital", RunningService.NILGIRI);
        assertThat(elsewhere.get("/api/emergencies").hasStatus(200).text()).doesNotContain(glass.at("/entry"));
        elsewhere.get(path + "/calls").isProblem(404, "erp.notFound");
        elsewhere.post(path + "/review", review).isProblem(404, "erp.notFound");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        var nothing = service.as("asha.pharmacy")
                .post("/api/emergencies", "{\"minutes\":999}")
                .isProblem(422, "erp.invalid");
        assertThat(nothing.json().get("problems").propertyNames()).contains("patient", "code", "reason", "minutes");
        assertThat(service.as("asha.pharmacy")
                        .post("/api/emergencies", "{\"code\":\"curious\"}")
                        .isProblem(400, "json.type")
                        .at("/problems/code"))
                .isEqualTo("is none of etreat, btg");
        service.as("asha.pharmacy")
                .with("X-Emergency", "please")
                .get("/api/patients/" + patient + "/relations")
                .isProblem(400, "emergency.malformed");
        service.as("asha.audit")
                .post(
                        "/api/emergencies/" + UUID.randomUUID() + "/review",
                        "{\"verdict\":\"justified\",\"remark\":\"x\"}")
                .isProblem(404, "erp.notFound");
    }

    private Answer breakGlass(String user, String whose) {
        return service.as(user)
                .post(
                        "/api/emergencies",
                        "{\"patient\":\"%s\",\"code\":\"etreat\",\"reason\":\"Unconscious\",\"minutes\":30}"
                                .formatted(whose));
    }

    private Answer behind(Answer glass, String user, String path) {
        return service.as(user).with("X-Emergency", glass.at("/entry")).get(path);
    }

    private String patient() {
        return service.as("asha.reception")
                .post("/api/patients", "{\"name\":[{\"family\":\"Unconscious\"}],\"gender\":\"male\"}")
                .hasStatus(201)
                .at("/id");
    }
}
