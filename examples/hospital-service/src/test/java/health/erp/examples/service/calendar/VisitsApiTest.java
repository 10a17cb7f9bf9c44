package health.erp.examples.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comes with appointments, over HTTP: waiting for one, waiting at a door, meeting at a distance. */
@EachDatabase
class VisitsApiTest {
    private final RunningService service;
    private final Client officer;
    private final String offer;
    private final String room;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    VisitsApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.officer = service.as("asha.records");
        this.offer = offer();
        this.room = room();
    }

    @Test
    void aFreeTimeIsOfferedToWhoWaits() {
        var desk = service.as("asha.reception");
        var start = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);
        var entered = desk.post(
                        "/api/waiting-list",
                        "{\"patient\":\"%s\",\"service\":\"%s\",\"priority\":\"urgent\",\"from\":\"%s\",\"until\":\"%s\"}"
                                .formatted(patient(), offer, today, today.plusDays(9)))
                .hasStatus(201);
        var path = "/api/waiting-list/" + entered.at("/id");

        var suited = desk.get("/api/waiting-list/suited?service=%s&resource=%s&from=%s&to=%s"
                        .formatted(offer, room, start, start.plus(Duration.ofMinutes(30))))
                .hasStatus(200);
        assertThat(suited.at("/0/id")).isEqualTo(entered.at("/id"));
        versioned("asha.reception", 0)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        path + "/offer",
                        "{\"resources\":[\"%s\"],\"start\":\"%s\",\"minutes\":30}".formatted(room, start))
                .hasStatus(201);
        var booked = versioned("asha.reception", 1)
                .post(path + "/answer", "{\"accepts\":true}")
                .hasStatus(200);

        assertThat(booked.at("/status")).isEqualTo("booked");
        assertThat(desk.get("/api/appointments/" + booked.at("/appointment")).at("/status"))
                .isEqualTo("booked");
        assertThat(desk.get("/api/waiting-list?service=" + offer)
                        .hasStatus(200)
                        .json()
                        .get("items"))
                .isEmpty();
        versioned("asha.reception", 2).post(path + "/withdraw", "{}").isProblem(422, "records.waiting.status");
    }

    @Test
    void whoCameIsGivenANumberAndCalled() {
        var desk = service.as("asha.reception");
        var queue = "/api/resources/" + room + "/queue";

        var given = desk.post(queue, "{\"patient\":\"%s\",\"priority\":\"routine\"}".formatted(patient()))
                .hasStatus(201);
        assertThat(given.at("/token/number")).isEqualTo("1");
        assertThat(given.at("/ahead")).isEqualTo("0");
        var called = desk.post(queue + "/call-next", "{}").hasStatus(200);
        assertThat(called.at("/status")).isEqualTo("called");
        desk.post(queue + "/call-next", "{}").hasStatus(204);
        var inside = desk.with("If-Match", called.header("ETag"))
                .post("/api/queue-tokens/" + called.at("/id") + "/move", "{\"to\":\"serving\"}")
                .hasStatus(200);

        assertThat(inside.at("/status")).isEqualTo("serving");
        assertThat(service.as("asha.reception").get(queue).hasStatus(200).at("/0/status"))
                .isEqualTo("serving");
    }

    @Test
    void whoIsInvitedComesInUntilTheInvitationIsTakenBack() {
        var doctor = service.as("asha.doctor");
        var start = Instant.now().plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
        var booked = service.as("asha.doctor")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/appointments",
                        "{\"patient\":\"%s\",\"service\":\"%s\",\"resources\":[\"%s\"],\"start\":\"%s\"}"
                                .formatted(patient(), offer, room, start))
                .hasStatus(201);
        var appointment = booked.at("/appointment/id");
        doctor.get("/api/appointments/" + appointment + "/teleconsultation").isProblem(404, "erp.notFound");
        var arranged = doctor.post(
                        "/api/teleconsultations",
                        "{\"appointment\":\"%s\",\"practitioner\":\"%s\",\"registrationNumber\":\"KMC 1\",\"mode\":\"video\",\"initiatedBy\":\"patient\",\"consents\":true}"
                                .formatted(appointment, UUID.randomUUID()))
                .hasStatus(201);
        var path = "/api/teleconsultations/" + arranged.at("/id");
        var invited =
                doctor.post(path + "/invitations", "{\"kind\":\"patient\"}").hasStatus(201);
        var token = "{\"token\":\"%s\"}".formatted(invited.at("/token"));

        var inside = doctor.post("/api/teleconsultations/join", token).hasStatus(200);
        assertThat(inside.at("/teleconsultation")).isEqualTo(arranged.at("/id"));
        assertThat(doctor.get("/api/appointments/" + appointment + "/teleconsultation")
                        .hasStatus(200)
                        .text())
                .contains(invited.at("/invitation"))
                .doesNotContain(invited.at("/token"), inside.at("/room"));
        doctor.post("/api/invitations/" + invited.at("/invitation") + "/revoke", "{}")
                .hasStatus(200);
        doctor.post("/api/teleconsultations/join", token).isProblem(403, "teleconsultation.refused");

        var begun = versioned("asha.doctor", 0).post(path + "/start", "{}").hasStatus(200);
        assertThat(begun.at("/encounter")).isNotEmpty();
        var ended = versioned("asha.doctor", 1).post(path + "/end", "{}").hasStatus(200);
        assertThat(ended.at("/status")).isEqualTo("ended");
    }

    private Client versioned(String user, int version) {
        return service.as(user).with("If-Match", "\"%d\"".formatted(version));
    }

    private String offer() {
        return officer.post(
                        "/api/services",
                        "{\"name\":\"Visit\",\"terms\":{\"minutes\":30,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}")
                .hasStatus(201)
                .at("/id");
    }

    private String room() {
        var week = Stream.of(DayOfWeek.values())
                .map(d -> "{\"day\":\"%s\",\"start\":\"00:00\",\"end\":\"00:00\"}".formatted(d))
                .collect(Collectors.joining(","));
        return officer.post(
                        "/api/resources",
                        """
                        {"kind":"room","name":"Round the clock","capacity":1,"calendar":{"zone":"UTC","gaps":"shift","availability":[
                          {"effective":{"from":"%s","until":"%s"},"weekly":[%s]}]}}"""
                                .formatted(today.minusDays(1), today.plusDays(9), week))
                .hasStatus(201)
                .at("/id");
    }

    private String patient() {
        return officer.post("/api/patients", "{\"name\":[{\"family\":\"Waitable\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }
}
