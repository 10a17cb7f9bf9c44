package health.erp.examples.service.chart;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

/** What is written into a chart over HTTP is what it shows. */
@EachDatabase
class ChartApiTest {
    private final RunningService service;
    private final Client doctor;

    ChartApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.doctor = service.as("asha.doctor");
    }

    @Test
    void showsWhatIsWrittenIntoIt() {
        var patient = doctor.post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"Charted\"}],\"gender\":\"female\",\"birthDate\":\"1980-05\"}")
                .hasStatus(201)
                .at("/id");
        doctor.post(
                        "/api/allergies",
                        "{\"patient\":\"%s\",\"allergen\":{\"text\":\"Latex\"},\"type\":\"allergy\",\"category\":\"environment\",\"criticality\":\"high\",\"confirmed\":false}"
                                .formatted(patient))
                .hasStatus(201);
        var vitals = doctor.post(
                        "/api/vitals",
                        "{\"patient\":\"%s\",\"measured\":{\"systolic-pressure\":150,\"diastolic-pressure\":95},\"scale\":\"one\",\"pregnant\":false}"
                                .formatted(patient))
                .hasStatus(201);
        assertThat(vitals.text()).contains("\"mean-pressure\"");
        var note = doctor.post(
                        "/api/notes",
                        "{\"patient\":\"%s\",\"type\":\"other\",\"confidentiality\":\"normal\",\"title\":\"First visit\",\"sections\":[{\"title\":\"Plan\",\"text\":\"Rest.\"}]}"
                                .formatted(patient))
                .hasStatus(201);
        service.as("asha.doctor")
                .with("If-Match", note.header("ETag"))
                .send("POST", "/api/notes/" + note.at("/id") + "/sign", null, "application/json")
                .hasStatus(200);

        var chart = doctor.get("/api/patients/" + patient + "/chart").hasStatus(200);
        assertThat(chart.at("/patient/birthDate")).isEqualTo("1980-05");
        assertThat(chart.at("/knowledge")).isEqualTo("listed");
        assertThat(chart.at("/allergies/0/title")).isEqualTo("Latex");
        assertThat(chart.text()).contains("\"systolic-pressure\"", "First visit");
        assertThat(doctor.get("/api/patients/" + patient + "/timeline")
                        .hasStatus(200)
                        .text())
                .contains("First visit");

        service.as("nilgiri.doctor").get("/api/patients/" + patient + "/chart").isProblem(404, "erp.notFound");
        service.as("asha.reception").get("/api/patients/" + patient + "/chart").isProblem(403, "erp.notPermitted");
        var wrong = doctor.post("/api/vitals", "{\"patient\":\"%s\",\"measured\":{\"height\":1}}".formatted(patient));
        wrong.isProblem(400, "json.type");
    }
}
