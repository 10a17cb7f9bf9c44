package health.erp.examples.service.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
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

/** What comes again, over HTTP. The rules are tested in the library; here is how they are answered. R-APT-11 */
@EachDatabase
class SeriesApiTest {
    private final RunningService service;
    private final Client officer;
    private final LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(3);

    SeriesApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.officer = service.as("asha.records");
    }

    @Test
    void aSeriesIsBookedSplitAndCalledOff() {
        var offer = offer();
        var room = room();

        var booked = keyed().post("/api/appointment-series", series(patient(), offer, room, 10, 4, "all-or-nothing"))
                .hasStatus(201);
        assertThat(booked.json().get("appointments")).hasSize(4);
        assertThat(booked.at("/appointments/1/recurrence")).startsWith(day.plusWeeks(1) + "T");
        var id = booked.at("/series/id");
        assertThat(officer.get("/api/appointment-series/" + id)
                        .hasStatus(200)
                        .json()
                        .get("missing"))
                .isEmpty();

        var third = "/api/appointments/" + booked.at("/appointments/2/id");
        officer.post(third + "/series/reschedule", "{}").isProblem(428, "ifMatch.missing");
        var moved = versioned(0)
                .post(
                        third + "/series/reschedule",
                        "{\"scope\":\"this-and-following\",\"start\":\"%sT11:00:00Z\",\"completeness\":\"all-or-nothing\"}"
                                .formatted(day.plusWeeks(2)))
                .hasStatus(200);
        assertThat(moved.at("/series/splitFrom")).isEqualTo(id);
        assertThat(moved.json().get("appointments")).hasSize(2);
        assertThat(moved.at("/appointments/1/planned/start")).isEqualTo(day.plusWeeks(3) + "T11:00:00Z");
        var ofPatient = officer.get("/api/patients/" + booked.at("/series/patient") + "/appointment-series")
                .hasStatus(200);
        assertThat(ofPatient.json().get("items")).hasSize(2);
        assertThat(ofPatient.at("/items/1/id")).isEqualTo(id);

        var off = versioned(0)
                .post(
                        "/api/appointments/" + booked.at("/appointments/0/id") + "/series/cancel",
                        "{\"scope\":\"all\",\"reason\":\"patient\",\"changedToo\":false}")
                .hasStatus(200);
        assertThat(off.json().get("appointments")).hasSize(2);
        assertThat(off.at("/appointments/0/cancelReason")).isEqualTo("patient");
    }

    @Test
    void whyItCannotBeHadIsSaidForEach() {
        var offer = offer();
        var room = room();
        keyed().post("/api/appointment-series", series(patient(), offer, room, 10, 1, "all-or-nothing"))
                .hasStatus(201);

        var none = keyed().post("/api/appointment-series", series(patient(), offer, room, 10, 2, "all-or-nothing"))
                .isProblem(409, "series.notAgreed");
        assertThat(none.at("/details/0/code")).isEqualTo("appointment.conflicting");
        assertThat(none.at("/details/0/wanted/start")).isEqualTo(day + "T10:00:00Z");

        var some = keyed().post("/api/appointment-series", series(patient(), offer, room, 10, 2, "what-can-be"))
                .hasStatus(201);
        assertThat(some.json().get("appointments")).hasSize(1);
        var missing = some.at("/refused/0/recurrence");
        var id = some.at("/series/id");
        officer.post(
                        "/api/appointment-series/" + id + "/occurrences",
                        "{\"recurrence\":\"%s\",\"start\":\"%sT11:00:00Z\"}".formatted(missing, day))
                .hasStatus(201);
        assertThat(officer.get("/api/appointment-series/" + id).json().get("missing"))
                .isEmpty();
    }

    @Test
    void aRuleWithoutEndIsToldByField() {
        var endless = series(patient(), offer(), room(), 10, 4, "what-can-be").replace(";COUNT=4", "");

        keyed().post("/api/appointment-series", endless).isProblem(422, "erp.invalid");
        service.as("nilgiri.records")
                .get("/api/appointment-series/" + UUID.randomUUID())
                .isProblem(404, "erp.notFound");
    }

    private Client keyed() {
        return service.as("asha.records")
                .with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Client versioned(int version) {
        return service.as("asha.records").with("If-Match", "\"%d\"".formatted(version));
    }

    private String series(String patient, String offer, String room, int hour, int times, String completeness) {
        return """
                {"patient":"%s","service":"%s","resources":["%s"],"start":"%sT%02d:00:00Z","rule":"FREQ=WEEKLY;COUNT=%d",
                 "zone":"UTC","completeness":"%s"}"""
                .formatted(patient, offer, room, day, hour, times, completeness);
    }

    private String offer() {
        return officer.post(
                        "/api/services",
                        "{\"name\":\"Dialysis\",\"terms\":{\"minutes\":30,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}")
                .hasStatus(201)
                .at("/id");
    }

    private String room() {
        var week = Stream.of(DayOfWeek.values())
                .map(d -> "{\"day\":\"%s\",\"start\":\"10:00\",\"end\":\"12:00\"}".formatted(d))
                .collect(Collectors.joining(","));
        return officer.post(
                        "/api/resources",
                        """
                        {"kind":"room","name":"Dialysis","capacity":1,"calendar":{"zone":"UTC","gaps":"shift","availability":[
                          {"effective":{"from":"%s","until":"%s"},"weekly":[%s]}]}}"""
                                .formatted(day, day.plusWeeks(9), week))
                .hasStatus(201)
                .at("/id");
    }

    private String patient() {
        return officer.post("/api/patients", "{\"name\":[{\"family\":\"Bookable\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }
}
