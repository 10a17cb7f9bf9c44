package health.erp.examples.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.RunningService;
import org.junit.jupiter.api.Test;

class SessionApiTest {
    private final RunningService service = RunningService.on(TestServer.H2);

    @Test
    void somebodyOfOneHospitalSignsInAndWorks() {
        var page = service.anybody().withToken();

        var session = signIn(page, "asha.reception", RunningService.PASSWORD).hasStatus(200);

        assertThat(session.at("/name")).isEqualTo("Rekha Pawar");
        assertThat(session.at("/hospital")).isEqualTo(RunningService.ASHA);
        assertThat(session.text()).contains("REGISTER_PATIENT").doesNotContain("IMPORT_PATIENTS");
        assertThat(page.get("/api/session").hasStatus(200).at("/user")).isEqualTo("asha.reception");
        page.withToken()
                .post("/api/patients/search", "{\"birthDate\":\"1980\"}")
                .hasStatus(200);
    }

    @Test
    void aColleagueIsNamedWithinTheHospitalAlone() {
        var here = service.as("asha.nurse").get("/api/staff").hasStatus(200);

        assertThat(here.text()).contains("Dr. Anjali Deshpande", "DOCTOR").doesNotContain("Dr. Mary Thomas");
        assertThat(here.text()).doesNotContain("bcrypt", "asha.nurse");
    }

    @Test
    void theCookieIsForTheBrowserAlone() {
        var session = signIn(service.anybody().withToken(), "asha.audit", RunningService.PASSWORD);

        var cookies = session.headers().allValues("Set-Cookie");
        assertThat(cookies).anySatisfy(c -> assertThat(c).contains("HOSPITAL_SESSION=", "HttpOnly", "SameSite=Strict"));
    }

    @Test
    void signingInBeginsANewSession() {
        var page = service.anybody().withToken();
        signIn(page, "asha.reception", RunningService.PASSWORD).hasStatus(200);
        var first = page.cookie("HOSPITAL_SESSION");

        signIn(page.withToken(), "asha.audit", RunningService.PASSWORD).hasStatus(200);

        assertThat(page.cookie("HOSPITAL_SESSION")).isNotEqualTo(first).isNotEmpty();
    }

    @Test
    void somebodyOfSeveralHospitalsChooses() {
        var page = service.anybody().withToken();
        var session = signIn(page, "both", RunningService.PASSWORD).hasStatus(200);
        assertThat(session.json().get("hospitals")).hasSize(2);
        assertThat(session.json().has("hospital")).isFalse();
        page.withToken()
                .post("/api/patients/search", "{\"birthDate\":\"1980\"}")
                .isProblem(400, "hospital.choose");

        var chosen = page.put("/api/session/hospital", "{\"hospital\":\"%s\"}".formatted(RunningService.NILGIRI));

        assertThat(chosen.hasStatus(200).at("/hospital")).isEqualTo(RunningService.NILGIRI);
        assertThat(chosen.text()).doesNotContain("REGISTER_PATIENT");
        page.post("/api/patients/search", "{\"birthDate\":\"2015\"}").hasStatus(200);
        page.put("/api/session/hospital", "{\"hospital\":\"019a0000-0000-7000-8000-000000000001\"}")
                .isProblem(403, "hospital.notYours");
        page.put("/api/session/hospital", "{\"hospital\":\"Pune\"}").isProblem(400, "hospital.malformed");
    }

    @Test
    void aBrowserWithoutTheTokenChangesNothing() {
        var page = service.anybody().withToken();
        signIn(page, "asha.records", RunningService.PASSWORD).hasStatus(200);

        page.with("X-XSRF-TOKEN", "00000000-0000-0000-0000-000000000000")
                .post("/api/patients/search", "{\"birthDate\":\"1980\"}")
                .isProblem(403, "csrf");
    }

    @Test
    void signingOutEndsTheSession() {
        var page = service.anybody().withToken();
        signIn(page, "asha.records", RunningService.PASSWORD).hasStatus(200);

        page.withToken()
                .send("DELETE", "/api/session", null, "application/json")
                .hasStatus(204);

        page.get("/api/session").isProblem(401, "signIn.needed");
    }

    @Test
    void whoIsNobodyMayNothing() {
        service.anybody().get("/api/session").isProblem(401, "signIn.needed");
        service.anybody().post("/api/patients/search", "{}").isProblem(401, "signIn.needed");
        var refused = service.as("nobody").get("/api/session").isProblem(401, "signIn.refused");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic realm=");
        var page = service.anybody().withToken();
        assertThat(signIn(page, "nobody", "x").isProblem(401, "signIn.refused").header("WWW-Authenticate"))
                .isEmpty();
        page.post("/api/session", "{}").isProblem(422, "signIn.missing");
    }

    @Test
    void afterFiveWrongPasswordsTheNameIsLockedWhetherItExistsOrNot() {
        for (var name : new String[] {"nilgiri.reception", "never.existed"}) {
            var page = service.anybody().withToken();
            for (int i = 0; i < Lockout.TRIES; i++) {
                signIn(page, name, "wrong").isProblem(401, "signIn.refused");
            }
            signIn(page, name.toUpperCase(java.util.Locale.ROOT), "wrong").isProblem(429, "signIn.locked");
        }
        service.as("nilgiri.reception").get("/api/session").isProblem(429, "signIn.locked");
    }

    @Test
    void aClientGetsNoCookie() {
        var answer = service.as("asha.records").get("/api/session").hasStatus(200);

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private static Answer signIn(Client page, String user, String password) {
        return page.post("/api/session", "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(user, password));
    }
}
