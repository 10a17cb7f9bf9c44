package health.erp.examples.service.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A prescription over HTTP: held until its alerts are answered. */
@EachDatabase
class PrescriptionApiTest {
    private static final String SIGNATURE =
            """
            {"prescriber":{"name":"Dr. Anjali Deshpande","qualification":"MBBS","registration":"MMC-1"},
             "consultation":{"consult":"first"},"answers":[%s]}""";

    private final RunningService service;

    PrescriptionApiTest(TestServer server) {
        this.service = RunningService.on(server);
    }

    @Test
    void isHeldUntilEachAlertIsAnswered() {
        var patient = patient();
        sign(draft(patient, "B01AA03", "Warfarin", "5"), true).hasStatus(200);

        var ibuprofen = draft(patient, "M01AE01", "Ibuprofen", "400");
        var held = sign(ibuprofen, false).isProblem(409, "prescription.held");
        assertThat(held.json().at("/details/issues").toString()).contains("bleeding", "\"severity\":\"high\"");
        var again = service.as("asha.doctor").get("/api/prescriptions/" + ibuprofen.at("/id"));
        assertThat(again.at("/status")).isEqualTo("draft");

        var signed = answering(again, held).hasStatus(200);
        assertThat(signed.at("/prescription/status")).isEqualTo("active");
        var issues = service.as("asha.doctor").get("/api/prescriptions/" + ibuprofen.at("/id") + "/issues");
        assertThat(issues.hasStatus(200).text()).contains("assessed-patient");
    }

    @Test
    void isNotSignedByANurseNorReadInAnotherHospital() {
        var made = draft(patient(), "N02BE01", "Paracetamol", "500");
        var path = "/api/prescriptions/" + made.at("/id");

        service.as("asha.nurse")
                .with("If-Match", made.header("ETag"))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(path + "/sign", SIGNATURE.formatted(""))
                .isProblem(403, "erp.notPermitted");
        service.as("nilgiri.doctor").get(path).isProblem(404, "erp.notFound");
    }

    /** Signs; with all alerts answered if wanted. */
    private Answer sign(Answer draft, boolean whatever) {
        var first = service.as("asha.doctor")
                .with("If-Match", draft.header("ETag"))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/prescriptions/" + draft.at("/id") + "/sign", SIGNATURE.formatted(""));
        if (!whatever || first.status() == 200) {
            return first;
        }
        return answering(service.as("asha.doctor").get("/api/prescriptions/" + draft.at("/id")), first);
    }

    private Answer answering(Answer draft, Answer held) {
        var answers = new StringBuilder();
        held.json().at("/details/issues").forEach(issue -> answers.append(answers.isEmpty() ? "" : ",")
                .append("{\"key\":%s,\"reason\":\"assessed-patient\"}".formatted(issue.get("key"))));
        return service.as("asha.doctor")
                .with("If-Match", draft.header("ETag"))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/prescriptions/" + draft.at("/id") + "/sign", SIGNATURE.formatted(answers));
    }

    private Answer draft(String patient, String atc, String name, String milligrams) {
        return service.as("asha.doctor")
                .post(
                        "/api/prescriptions",
                        """
                        {"patient":"%s","medication":{"drug":{"system":"http://www.whocc.no/atc","code":"%s"},"genericName":"%s","form":"tablet",
                          "strength":{"amount":{"value":%s,"unit":"mg"},"per":{"value":1,"unit":"{tablet}"}}},
                         "dosage":{"dose":{"value":1,"unit":"{tablet}"},"route":"oral","times":1,"every":1,"unit":"day","days":5,"asNeeded":false},
                         "supply":{"quantity":{"value":5,"unit":"{tablet}"},"repeats":0}}"""
                                .formatted(patient, atc, name, milligrams))
                .hasStatus(201);
    }

    private String patient() {
        return service.as("asha.doctor")
                .post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"Prescribed\"}],\"gender\":\"male\",\"birthDate\":\"1970-02-03\"}")
                .hasStatus(201)
                .at("/id");
    }
}
