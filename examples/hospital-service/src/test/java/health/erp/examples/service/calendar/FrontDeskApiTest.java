package health.erp.examples.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers at a door, and the waiting list, over HTTP. */
@EachDatabase
class FrontDeskApiTest {
    private final RunningService service;
    private final Client desk;
    private final String door;
    private final String offer;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    FrontDeskApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.desk = service.as("asha.reception");
        var officer = service.as("asha.records");
        this.door = officer.post(
                        "/api/resources",
                        """
                        {"kind":"room","name":"Door","capacity":1,"calendar":{"zone":"UTC","gaps":"shift","availability":[
                          {"effective":{"from":"%s"},"weekly":[%s]}]}}"""
                                .formatted(today, week()))
                .hasStatus(201)
                .at("/id");
        this.offer = officer.post(
                        "/api/services",
                        "{\"name\":\"Awaited\",\"terms\":{\"minutes\":30,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}")
                .hasStatus(201)
                .at("/id");
    }

    @Test
    void theUrgentOneIsCalledBeforeTheLowerNumber() {
        var first = issue(desk, patient(), "routine").hasStatus(201);
        var urgent = issue(desk, patient(), "urgent").hasStatus(201);
        assertThat(urgent.json().at("/token/number").asInt()).isEqualTo(2);
        assertThat(urgent.json().at("/ahead").asInt()).isZero();

        var called =
                desk.post("/api/resources/" + door + "/queue/call-next", "{}").hasStatus(200);
        assertThat(called.at("/id")).isEqualTo(urgent.at("/token/id"));
        move(called.at("/id"), 1, "serving").hasStatus(200);
        move(called.at("/id"), 1, "done").isProblem(409, "erp.changed");
        move(first.at("/token/id"), 0, "done").isProblem(422, "records.queue.status");

        desk.post("/api/resources/" + door + "/queue/call-next", "{}").hasStatus(200);
        assertThat(desk.get("/api/resources/" + door + "/queue").hasStatus(200).json())
                .hasSize(2);
        desk.post("/api/resources/" + door + "/queue/call-next", "{}").hasStatus(204);
    }

    @Test
    void aWishIsOfferedATimeAndTakesIt() {
        var wish = enter(desk, patient()).hasStatus(201);
        var start = today.plusDays(2) + "T10:00:00Z";
        var suited = desk.get("/api/waiting-list/suited?service=%s&resource=%s&from=%s&to=%s"
                .formatted(offer, door, start, today.plusDays(2) + "T10:30:00Z"));
        assertThat(suited.hasStatus(200).text()).contains(wish.at("/id"));

        offer(desk(), wish, start).hasStatus(201);
        var offered = desk.get("/api/waiting-list/" + wish.at("/id")).hasStatus(200);
        assertThat(offered.at("/status")).isEqualTo("offered");
        var taken = desk().with("If-Match", offered.header("ETag"))
                .post("/api/waiting-list/" + wish.at("/id") + "/answer", "{\"accepts\":true}")
                .hasStatus(200);
        assertThat(taken.at("/status")).isEqualTo("booked");

        var other = enter(desk, patient()).hasStatus(201);
        offer(desk(), other, start).isProblem(409, "appointment.conflicting");
        assertThat(desk.get("/api/waiting-list?service=" + offer).hasStatus(200).text())
                .contains(other.at("/id"))
                .doesNotContain(wish.at("/id"));
        desk().with("If-Match", other.header("ETag"))
                .post("/api/waiting-list/" + other.at("/id") + "/withdraw", "{}")
                .hasStatus(200);
    }

    @Test
    void whoMayNotAndWhoIsElsewhereIsRefused() {
        var wish = enter(desk, patient()).hasStatus(201);
        var token = issue(desk, patient(), "routine").hasStatus(201);

        enter(service.as("asha.audit"), patient()).isProblem(403, "erp.notPermitted");
        enter(service.as("nilgiri.nurse"), patient()).isProblem(404, "erp.notFound");
        offer(service.as("asha.audit"), wish, today.plusDays(1) + "T10:00:00Z").isProblem(403, "erp.notPermitted");
        service.as("nilgiri.nurse").get("/api/waiting-list/" + wish.at("/id")).isProblem(404, "erp.notFound");
        for (var verb : new String[] {"answer", "withdraw"}) {
            var body = verb.equals("answer") ? "{\"accepts\":true}" : "{}";
            var path = "/api/waiting-list/" + wish.at("/id") + "/" + verb;
            service.as("asha.audit").with("If-Match", "\"0\"").post(path, body).isProblem(403, "erp.notPermitted");
            service.as("nilgiri.nurse")
                    .with("If-Match", "\"0\"")
                    .post(path, body)
                    .isProblem(404, "erp.notFound");
        }
        service.as("asha.pharmacy").get("/api/waiting-list?service=" + offer).isProblem(403, "erp.notPermitted");

        issue(service.as("asha.audit"), patient(), "routine").isProblem(403, "erp.notPermitted");
        issue(service.as("nilgiri.nurse"), patient(), "routine").isProblem(404, "erp.notFound");
        service.as("asha.pharmacy").get("/api/resources/" + door + "/queue").isProblem(403, "erp.notPermitted");
        assertThat(service.as("nilgiri.nurse")
                        .get("/api/resources/" + door + "/queue")
                        .text())
                .doesNotContain(token.at("/token/id"));
        service.as("asha.audit")
                .post("/api/resources/" + door + "/queue/call-next", "{}")
                .isProblem(403, "erp.notPermitted");
        service.as("nilgiri.nurse")
                .post("/api/resources/" + door + "/queue/call-next", "{}")
                .isProblem(404, "erp.notFound");
        var move = "/api/queue-tokens/" + token.at("/token/id") + "/move";
        service.as("asha.audit")
                .with("If-Match", "\"0\"")
                .post(move, "{\"to\":\"left\"}")
                .isProblem(403, "erp.notPermitted");
        service.as("nilgiri.nurse")
                .with("If-Match", "\"0\"")
                .post(move, "{\"to\":\"left\"}")
                .isProblem(404, "erp.notFound");
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        var token = desk.post("/api/resources/" + door + "/queue", "{}").isProblem(422, "erp.invalid");
        assertThat(token.json().get("problems").propertyNames()).contains("patient", "priority");
        assertThat(desk.post("/api/resources/" + door + "/queue", "{\"priority\":\"vip\"}")
                        .isProblem(400, "json.type")
                        .at("/problems/priority"))
                .isEqualTo("is none of urgent, preferred, routine");
        var wish = desk.post("/api/waiting-list", "{\"from\":\"2026-02-02\",\"until\":\"2026-02-01\"}");
        assertThat(wish.isProblem(422, "erp.invalid").at("/problems/until"))
                .isEqualTo("lies before the first day that suits");
        var backwards = desk.get(
                "/api/waiting-list/suited?service=%s&resource=%s&from=2026-02-02T10:00:00Z&to=2026-02-01T10:00:00Z"
                        .formatted(offer, door));
        assertThat(backwards.isProblem(422, "erp.invalid").at("/problems/to")).isEqualTo("is not after from");
        desk.post("/api/waiting-list/" + UUID.randomUUID() + "/withdraw", "{}").isProblem(428, "ifMatch.missing");
    }

    private Answer issue(Client as, String patient, String priority) {
        return as.post(
                "/api/resources/" + door + "/queue",
                "{\"patient\":\"%s\",\"priority\":\"%s\"}".formatted(patient, priority));
    }

    private Answer move(String token, int version, String to) {
        return desk().with("If-Match", "\"%d\"".formatted(version))
                .post("/api/queue-tokens/" + token + "/move", "{\"to\":\"%s\"}".formatted(to));
    }

    private Answer enter(Client as, String patient) {
        return as.post(
                "/api/waiting-list",
                "{\"patient\":\"%s\",\"service\":\"%s\",\"resources\":[],\"priority\":\"urgent\",\"from\":\"%s\",\"until\":\"%s\"}"
                        .formatted(patient, offer, today, today.plusDays(10)));
    }

    private Answer offer(Client as, Answer wish, String start) {
        return as.with("If-Match", wish.header("ETag"))
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/waiting-list/" + wish.at("/id") + "/offer",
                        "{\"resources\":[\"%s\"],\"start\":\"%s\",\"minutes\":60}".formatted(door, start));
    }

    private Client desk() {
        return service.as("asha.reception");
    }

    private String patient() {
        return desk.post("/api/patients", "{\"name\":[{\"family\":\"Queued\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }

    private static String week() {
        return Stream.of(DayOfWeek.values())
                .map(d -> "{\"day\":\"%s\",\"start\":\"08:00\",\"end\":\"18:00\"}".formatted(d))
                .collect(Collectors.joining(","));
    }
}
