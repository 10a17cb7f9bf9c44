package health.erp.examples.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hours, blocks and services over HTTP, and who is to be booked anew because of them. */
@EachDatabase
class ScheduleApiTest {
    private static final String TERMS =
            "{\"minutes\":%d,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}";

    private final RunningService service;
    private final Client admin;
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(4);
    private final Answer room;
    private final Answer offer;

    ScheduleApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.admin = service.as("asha.admin");
        this.room = admin.post(
                        "/api/resources",
                        "{\"kind\":\"room\",\"name\":\"Hours\",\"capacity\":1,\"calendar\":" + calendar("10:00") + "}")
                .hasStatus(201);
        this.offer = admin.post("/api/services", offered(30)).hasStatus(201);
    }

    @Test
    void whoIsBookedInTimeThatIsTakenOutIsToBeBookedAnew() {
        var booked = service.as("asha.reception")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/appointments",
                        "{\"patient\":\"%s\",\"service\":\"%s\",\"resources\":[\"%s\"],\"start\":\"%sT10:00:00Z\"}"
                                .formatted(patient(), offer.at("/id"), room.at("/id"), day))
                .hasStatus(201)
                .at("/appointment/id");

        var blocked = service.as("asha.reception")
                .post(
                        "/api/blocks",
                        "{\"resource\":\"%s\",\"kind\":\"maintenance\",\"span\":{\"start\":\"%sT09:00:00Z\",\"end\":\"%sT12:00:00Z\"}}"
                                .formatted(room.at("/id"), day, day))
                .hasStatus(201);

        assertThat(blocked.at("/affected/0")).isEqualTo(booked);
        assertThat(service.as("asha.reception")
                        .get("/api/rebookings?size=100")
                        .hasStatus(200)
                        .text())
                .contains(booked);
        service.as("asha.audit")
                .with("If-Match", "\"0\"")
                .post("/api/blocks/" + blocked.at("/block/id") + "/lift", "{}")
                .isProblem(403, "erp.notPermitted");
        service.as("nilgiri.records")
                .with("If-Match", "\"0\"")
                .post("/api/blocks/" + blocked.at("/block/id") + "/lift", "{}")
                .isProblem(404, "erp.notFound");
    }

    @Test
    void hoursAndServicesAreRevisedAndRetired() {
        var path = "/api/resources/" + room.at("/id");
        var later = change("asha.admin", room, path, revised("11:00")).hasStatus(200);
        assertThat(later.at("/calendar/availability/0/weekly/0/start")).startsWith("11:00");
        var longer = change("asha.admin", offer, "/api/services/" + offer.at("/id"), offered(45))
                .hasStatus(200);
        assertThat(longer.json().at("/terms/minutes").asInt()).isEqualTo(45);

        retire("asha.admin", later, path).hasStatus(200);
        retire("asha.admin", longer, "/api/services/" + offer.at("/id")).hasStatus(200);

        assertThat(admin.get("/api/resources").text()).doesNotContain(room.at("/id"));
        assertThat(admin.get("/api/services").text()).doesNotContain(offer.at("/id"));
    }

    @Test
    void whoMayNotAndWhoIsElsewhereIsRefused() {
        for (var user : new String[] {"asha.reception", "nilgiri.records"}) {
            var status = user.startsWith("asha") ? 403 : 404;
            var code = user.startsWith("asha") ? "erp.notPermitted" : "erp.notFound";
            var calendar = "/api/resources/" + room.at("/id");
            var offered = "/api/services/" + offer.at("/id");
            change(user, room, calendar, revised("11:00")).isProblem(status, code);
            change(user, offer, offered, offered(45)).isProblem(status, code);
            retire(user, room, calendar).isProblem(status, code);
            retire(user, offer, offered).isProblem(status, code);
        }
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        var path = "/api/resources/" + room.at("/id");
        var nothing = change("asha.admin", room, path, "{\"capacity\":0}").isProblem(422, "erp.invalid");
        assertThat(nothing.json().get("problems").propertyNames()).contains("name", "capacity", "calendar");
        assertThat(change("asha.admin", offer, "/api/services/" + offer.at("/id"), offered(0))
                        .isProblem(422, "erp.invalid")
                        .json()
                        .get("problems")
                        .propertyNames())
                .containsExactly("terms.minutes");
        admin.put(path, revised("11:00")).isProblem(428, "ifMatch.missing");
    }

    private Answer change(String user, Answer seen, String path, String body) {
        return service.as(user).with("If-Match", seen.header("ETag")).put(path, body);
    }

    private Answer retire(String user, Answer seen, String path) {
        return service.as(user).with("If-Match", seen.header("ETag")).post(path + "/retire", "{}");
    }

    private String calendar(String start) {
        return """
                {"zone":"UTC","gaps":"shift","availability":[{"effective":{"from":"%s"},"weekly":[{"day":"%s","start":"%s","end":"12:00"}]}]}"""
                .formatted(day, day.getDayOfWeek(), start);
    }

    private String revised(String start) {
        return "{\"name\":\"Hours\",\"capacity\":1,\"calendar\":" + calendar(start) + "}";
    }

    private static String offered(int minutes) {
        return "{\"name\":\"Revised\",\"terms\":" + TERMS.formatted(minutes) + "}";
    }

    private String patient() {
        return service.as("asha.reception")
                .post("/api/patients", "{\"name\":[{\"family\":\"Rebooked\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }
}
