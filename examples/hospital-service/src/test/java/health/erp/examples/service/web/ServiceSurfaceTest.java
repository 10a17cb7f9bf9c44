package health.erp.examples.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

/** What can be seen of the service from outside, and what cannot. */
class ServiceSurfaceTest {
    private final RunningService service = RunningService.on(TestServer.H2);

    @Test
    void describesItself() {
        var api = service.anybody().get("/v3/api-docs").hasStatus(200).json();

        assertThat(api.get("paths").propertyNames())
                .contains(
                        "/api/session/hospital",
                        "/api/patients/{id}",
                        "/api/patients/import",
                        "/api/patients/at-desk",
                        "/api/duplicates/{id}/decide",
                        "/api/merges/{id}/undo",
                        "/api/free-slots",
                        "/api/appointments/{id}/reschedule",
                        "/api/appointments/{id}/series/reschedule",
                        "/api/appointment-series/{id}",
                        "/api/encounters/{id}/finish",
                        "/api/prescriptions/{id}/sign",
                        "/api/dispenses/{id}/hand-out",
                        "/api/lab/specimens/{id}/label.svg",
                        "/api/lab/turnaround",
                        "/api/lab/look-backs/{id}/close",
                        "/api/lab/reports/{id}/check",
                        "/api/lab/reagent-lots/{id}/accept",
                        "/api/lab/cultures/{id}/correct",
                        "/api/lab/catalogue/tests/{id}/publish",
                        "/api/ward-statistics/occupancy",
                        "/api/staff")
                .allSatisfy(path -> assertThat(path).startsWith("/api/"));
        assertThat(api.at("/components/schemas/BookAppointment/properties/patient")
                        .toString())
                .contains("\"format\":\"uuid\"");
        assertThat(api.at("/components/schemas/AppointmentView/properties/status/enum")
                        .toString())
                .contains("checked-in");
        var register = api.at("/paths/~1api~1patients/post");
        assertThat(register.at("/responses/422/content/application~1problem+json/schema/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .contains("code", "problems", "requestId");
        assertThat(api.at("/components/securitySchemes").propertyNames()).containsExactlyInAnyOrder("basic", "session");
        assertThat(api.at("/paths/~1api~1patients~1import/post/requestBody/content")
                        .propertyNames())
                .containsExactlyInAnyOrder("text/csv", "application/fhir+ndjson");
        assertThat(register.toString()).contains("X-Hospital").doesNotContain("caller", "Caller");
    }

    @Test
    void tellsWhetherItIsAliveAndReadyAndNothingElse() {
        assertThat(service.anybody()
                        .get("/actuator/health/liveness")
                        .hasStatus(200)
                        .text())
                .isEqualTo("{\"status\":\"UP\"}");
        assertThat(service.anybody()
                        .get("/actuator/health/readiness")
                        .hasStatus(200)
                        .text())
                .isEqualTo("{\"status\":\"UP\"}");
        for (var path : new String[] {"/actuator", "/actuator/health", "/actuator/env", "/actuator/beans", "/h2"}) {
            service.anybody().get(path).isProblem(401, "signIn.needed");
            service.as("asha.records").get(path).isProblem(404, "http.404");
        }
    }

    @Test
    void everyAnswerTellsTheBrowserToBeCareful() {
        for (var path :
                new String[] {"/", "/app.js", "/app.css", "/favicon.svg", "/lib/html.js", "/pages/patients.js"}) {
            var answer = service.anybody().get(path).hasStatus(200);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(service.anybody().get("/").text())
                .doesNotContain("<style", "style=", "onclick", "src=\"http", "href=\"http");
        assertThat(service.as("asha.records").get("/api/session").header("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aRequestKeepsTheIdItsClientGave() {
        assertThat(service.anybody()
                        .with("X-Request-Id", "trace-7")
                        .get("/api/session")
                        .header("X-Request-Id"))
                .isEqualTo("trace-7");
        assertThat(service.anybody()
                        .with("X-Request-Id", "no spaces")
                        .get("/api/session")
                        .header("X-Request-Id"))
                .hasSize(36);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        service.as("asha.records").get("/api/nothing").isProblem(404, "http.404");
        service.as("asha.records")
                .send("DELETE", "/api/patients", null, "application/json")
                .isProblem(405, "http.405");
    }
}
