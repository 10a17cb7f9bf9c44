package health.erp.examples.service.relation;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

/** A patient's people and payers over HTTP. */
@EachDatabase
class RelationApiTest {
    private final RunningService service;
    private final Client desk;
    private final String patient;

    RelationApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.desk = service.as("asha.reception");
        this.patient = patient();
    }

    @Test
    void somebodyIsWrittenDownAsToldAndComesToAnEnd() {
        var made = desk.post(
                        "/api/relations",
                        """
                        {"patient":"%s","kinship":"husband","roles":["emergency"],
                         "who":{"given":"Ravi","family":"Pawar","phone":"055512 34567"}}"""
                                .formatted(patient))
                .hasStatus(201);
        assertThat(made.at("/who/telecoms/0/value")).isEqualTo("+915551234567");

        var ended = service.as("asha.reception")
                .with("If-Match", made.header("ETag"))
                .put(
                        "/api/relations/" + made.at("/id"),
                        "{\"kinship\":\"husband\",\"roles\":[],\"who\":%s,\"rank\":1,\"until\":\"2026-01-01\"}"
                                .formatted(made.json().get("who")))
                .hasStatus(200);
        assertThat(ended.at("/who/name/family")).isEqualTo("Pawar");
        assertThat(desk.get("/api/patients/%s/relations?on=2026-02-01".formatted(patient))
                        .hasStatus(200)
                        .json())
                .isEmpty();
        service.as("asha.reception")
                .with("If-Match", ended.header("ETag"))
                .post("/api/relations/" + made.at("/id") + "/retract", "{\"reason\":\"Another patient's\"}")
                .hasStatus(200);
        assertThat(desk.get("/api/patients/" + patient + "/relations").at("/0/status"))
                .isEqualTo("entered-in-error");
    }

    @Test
    void aPatientOfTheHospitalIsRelatedById() {
        var mother = patient();

        var made = desk.post("/api/relations", mother(patient, mother)).hasStatus(201);

        assertThat(made.at("/who/patient")).isEqualTo(mother);
        desk.post("/api/relations", mother(patient, patient)).isProblem(422, "erp.invalid");
    }

    @Test
    void whoPaysIsAddedEndedAndWithdrawn() {
        var made = desk.post("/api/coverages", coverage(patient)).hasStatus(201);
        var path = "/api/coverages/" + made.at("/id");

        var ended = service.as("asha.reception")
                .with("If-Match", made.header("ETag"))
                .put(
                        path,
                        "{\"memberNumber\":\"P-1\",\"subscriber\":\"self\",\"rank\":1,\"since\":\"2026-01-01\",\"until\":\"2026-06-01\"}")
                .hasStatus(200);
        assertThat(desk.get("/api/patients/%s/coverages?on=2026-07-01".formatted(patient))
                        .hasStatus(200)
                        .json())
                .isEmpty();
        service.as("asha.reception")
                .with("If-Match", ended.header("ETag"))
                .post(path + "/withdraw", "{\"as\":\"cancelled\",\"reason\":\"Not paid\"}")
                .hasStatus(200);
        assertThat(desk.get(path).hasStatus(200).at("/status")).isEqualTo("cancelled");
    }

    @Test
    void whoMayNotAndWhoIsElsewhereIsRefused() {
        var relation = desk.post("/api/relations", mother(patient, patient())).hasStatus(201);
        var coverage = desk.post("/api/coverages", coverage(patient)).hasStatus(201);
        var paths = new String[] {"/api/relations/" + relation.at("/id"), "/api/coverages/" + coverage.at("/id")};

        for (var list : new String[] {"/relations", "/coverages"}) {
            service.as("asha.pharmacy").get("/api/patients/" + patient + list).isProblem(403, "erp.notPermitted");
            assertThat(service.as("nilgiri.records")
                            .get("/api/patients/" + patient + list)
                            .text())
                    .doesNotContain(relation.at("/id"), coverage.at("/id"));
        }
        for (var user : new String[] {"asha.audit", "nilgiri.records"}) {
            var status = user.startsWith("asha") ? 403 : 404;
            var code = user.startsWith("asha") ? "erp.notPermitted" : "erp.notFound";
            service.as(user).post("/api/relations", mother(patient, patient())).isProblem(status, code);
            service.as(user).post("/api/coverages", coverage(patient)).isProblem(status, code);
            service.as(user)
                    .with("If-Match", "\"0\"")
                    .put(
                            paths[0],
                            "{\"kinship\":\"mother\",\"roles\":[],\"who\":%s,\"rank\":1}"
                                    .formatted(relation.json().get("who")))
                    .isProblem(status, code);
            service.as(user)
                    .with("If-Match", "\"0\"")
                    .post(paths[0] + "/retract", "{\"reason\":\"No\"}")
                    .isProblem(status, code);
            service.as(user)
                    .with("If-Match", "\"0\"")
                    .put(
                            paths[1],
                            "{\"memberNumber\":\"P-1\",\"subscriber\":\"self\",\"rank\":1,\"since\":\"2026-01-01\"}")
                    .isProblem(status, code);
            service.as(user)
                    .with("If-Match", "\"0\"")
                    .post(paths[1] + "/withdraw", "{\"as\":\"cancelled\",\"reason\":\"No\"}")
                    .isProblem(status, code);
        }
        service.as("nilgiri.records").get(paths[1]).isProblem(404, "erp.notFound");
        service.as("asha.pharmacy").get(paths[1]).isProblem(403, "erp.notPermitted");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThat(desk.post(
                                "/api/relations",
                                "{\"patient\":\"%s\",\"kinship\":\"wife\",\"who\":{}}".formatted(patient))
                        .isProblem(422, "erp.invalid")
                        .at("/problems/who.family"))
                .isEqualTo("is missing");
        assertThat(desk.post(
                                "/api/relations",
                                "{\"patient\":\"%s\",\"kinship\":\"wife\",\"who\":{\"family\":\"Pawar\",\"phone\":\"12\"}}"
                                        .formatted(patient))
                        .isProblem(422, "erp.invalid")
                        .json()
                        .get("problems")
                        .propertyNames())
                .containsExactly("who.phone");
        assertThat(desk.post("/api/relations", "{\"kinship\":\"aunt\"}")
                        .isProblem(400, "json.type")
                        .at("/problems/kinship"))
                .startsWith("is none of mother, father");
        assertThat(desk.post("/api/coverages", "{}").isProblem(400, "json.type").at("/problems/rank"))
                .isEqualTo("is missing or has the wrong type");
        var nothing = desk.post("/api/coverages", "{\"rank\":100}").isProblem(422, "erp.invalid");
        assertThat(nothing.json().get("problems").propertyNames())
                .contains("patient", "payer", "memberNumber", "subscriber", "rank", "since");
        desk.put("/api/coverages/" + patient, "{\"rank\":1}").isProblem(428, "ifMatch.missing");
    }

    private static String mother(String patient, String mother) {
        return "{\"patient\":\"%s\",\"kinship\":\"mother\",\"who\":{\"patient\":\"%s\"}}".formatted(patient, mother);
    }

    private static String coverage(String patient) {
        return "{\"patient\":\"%s\",\"payer\":\"PMJAY\",\"memberNumber\":\"P-1\",\"subscriber\":\"self\",\"rank\":1,\"since\":\"2026-01-01\"}"
                .formatted(patient);
    }

    private String patient() {
        return desk.post("/api/patients", "{\"name\":[{\"family\":\"Related\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }
}
