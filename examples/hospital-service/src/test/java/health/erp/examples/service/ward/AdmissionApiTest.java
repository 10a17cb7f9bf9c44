package health.erp.examples.service.ward;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

/** Stays over HTTP: what happens to the bed is told by the board. */
@EachDatabase
class AdmissionApiTest {
    private final RunningService service;
    private final Client nurse;
    private final AWard ward;

    AdmissionApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.nurse = service.as("asha.nurse");
        this.ward = AWard.in(service);
    }

    @Test
    void aBedIsTakenMovedFromAndCleaned() {
        var stay = admit(nurse, patient(), ward.first()).hasStatus(201);
        assertThat(status(0)).isEqualTo("occupied");
        admit(nurse, patient(), ward.first()).isProblem(409, "stay.bedTaken");

        var path = "/api/stays/" + stay.at("/id");
        var moved = change("asha.nurse", stay, path + "/transfer", "{\"bed\":\"%s\"}".formatted(ward.second()))
                .hasStatus(200);
        assertThat(status(0)).isEqualTo("housekeeping");
        assertThat(status(1)).isEqualTo("occupied");

        change("asha.nurse", moved, path + "/discharge", "{}").isProblem(422, "records.admission.notOrdered");
        var ordered = change("asha.doctor", moved, path + "/order-discharge", "{\"disposition\":\"home\"}")
                .hasStatus(200);
        change("asha.nurse", ordered, path + "/discharge", "{}").hasStatus(200);
        assertThat(status(1)).isEqualTo("housekeeping");

        var cleanings = nurse.get("/api/wards/" + ward.id() + "/cleanings").hasStatus(200);
        cleanings.json().get("items").forEach(task -> service.as("asha.nurse")
                .with("If-Match", "\"%d\"".formatted(task.get("version").asInt()))
                .post("/api/cleanings/" + task.get("id").asString() + "/check", "{\"points\":" + task.get("left") + "}")
                .hasStatus(200));
        assertThat(status(0)).isEqualTo("unoccupied");
        assertThat(status(1)).isEqualTo("unoccupied");
    }

    @Test
    void nobodyIsAdmittedWithoutTheRightOrIntoAnotherHospital() {
        var patient = patient();

        admit(service.as("asha.audit"), patient, ward.first()).isProblem(403, "erp.notPermitted");
        admit(service.as("nilgiri.nurse"), patient, ward.first()).isProblem(404, "erp.notFound");
        service.as("nilgiri.nurse").get("/api/wards/" + ward.id() + "/board").isProblem(404, "erp.notFound");
        service.as("asha.pharmacy").get("/api/wards/" + ward.id() + "/board").isProblem(403, "erp.notPermitted");
    }

    @Test
    void whatIsMissingOrWrongIsTold() {
        var nothing = nurse.post("/api/stays", "{}").isProblem(422, "erp.invalid");
        assertThat(nothing.json().get("problems").propertyNames()).contains("patient", "bed");
        var germ = nurse.post(
                        "/api/stays",
                        "{\"patient\":\"%s\",\"bed\":\"%s\",\"isolation\":\"a cold\"}"
                                .formatted(patient(), ward.first()))
                .isProblem(422, "erp.invalid");
        assertThat(germ.at("/problems/isolation")).isEqualTo("is a code such as MRSA");
    }

    private Answer admit(Client as, String patient, String bed) {
        return as.post("/api/stays", "{\"patient\":\"%s\",\"bed\":\"%s\"}".formatted(patient, bed));
    }

    private Answer change(String user, Answer seen, String path, String body) {
        return service.as(user).with("If-Match", seen.header("ETag")).post(path, body);
    }

    private String status(int bed) {
        return nurse.get("/api/wards/" + ward.id() + "/board").hasStatus(200).at("/beds/%d/status".formatted(bed));
    }

    private String patient() {
        return nurse.post("/api/patients", "{\"name\":[{\"family\":\"Bedded\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }
}
