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

/** Booking over HTTP. The rules are tested in the library; here is how they are answered. */
@EachDatabase
class AppointmentApiTest {
    private final RunningService service;
    private final Client officer;
    private final String day = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();

    AppointmentApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.officer = service.as("asha.records");
    }

    @Test
    void aFreeSlotIsBookedOnceMovedAndCalledOff() {
        var offer = offer();
        var room = room();
        var patient = patient();
        var slots = officer.post("/api/free-slots", search(offer, room)).hasStatus(200);
        assertThat(slots.json().get("slots")).hasSize(4);

        var booked = book(service.as("asha.records"), booking(patient, offer, room, slots.at("/slots/0/planned/start")))
                .hasStatus(201);
        assertThat(booked.at("/appointment/status")).isEqualTo("booked");
        assertThat(booked.header("ETag")).isEqualTo("\"0\"");
        var taken = book(
                        service.as("asha.records"), booking(patient(), offer, room, slots.at("/slots/0/planned/start")))
                .isProblem(409, "appointment.conflicting");
        assertThat(taken.at("/details/0/appointment")).isEqualTo(booked.at("/appointment/id"));
        book(service.as("asha.records"), booking(patient, offer, room, day + "T23:00:00Z"))
                .isProblem(422, "appointment.outsideAvailability");

        var path = "/api/appointments/" + booked.at("/appointment/id");
        officer.post(path + "/cancel", "{\"reason\":\"patient\"}").isProblem(428, "ifMatch.missing");
        var moved = service.as("asha.records")
                .with("If-Match", booked.header("ETag"))
                .post(path + "/reschedule", "{\"start\":\"%s\"}".formatted(slots.at("/slots/1/planned/start")))
                .hasStatus(201);
        assertThat(moved.at("/appointment/previous")).isEqualTo(booked.at("/appointment/id"));
        var off = service.as("asha.records")
                .with("If-Match", moved.header("ETag"))
                .post("/api/appointments/" + moved.at("/appointment/id") + "/cancel", "{\"reason\":\"patient\"}")
                .hasStatus(200);
        assertThat(off.at("/cancelReason")).isEqualTo("patient");
        assertThat(officer.post("/api/free-slots", search(offer, room)).json().get("slots"))
                .hasSize(4);
    }

    @Test
    void whatIsMissingOrUnknownIsToldByField() {
        var nothing = book(service.as("asha.records"), "{}").isProblem(422, "erp.invalid");
        assertThat(nothing.json().get("problems").propertyNames()).contains("patient", "service", "start");
        var wrong = officer.post("/api/blocks", "{\"kind\":\"holidays\"}").isProblem(400, "json.type");
        assertThat(wrong.at("/problems/kind")).isEqualTo("is none of leave, holiday, maintenance, unavailable");
        officer.get("/api/appointments/" + UUID.randomUUID()).isProblem(404, "erp.notFound");
        officer.get("/api/appointments/4711").isProblem(400, "request.parameter");
    }

    @Test
    void nobodyBooksInAnotherHospitalOrWithoutTheRight() {
        var offer = offer();
        var room = room();
        var there = service.as("nilgiri.records");

        assertThat(there.get("/api/resources").hasStatus(200).text()).doesNotContain(room);
        book(there, booking(patient(), offer, room, day + "T10:00:00Z")).isProblem(404, "erp.notFound");
        book(service.as("asha.audit"), booking(patient(), offer, room, day + "T10:00:00Z"))
                .isProblem(403, "erp.notPermitted");
    }

    private static Answer book(Client as, String booking) {
        return as.with("Idempotency-Key", UUID.randomUUID().toString()).post("/api/appointments", booking);
    }

    private String offer() {
        return officer.post(
                        "/api/services",
                        "{\"name\":\"Dressing\",\"terms\":{\"minutes\":30,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}")
                .hasStatus(201)
                .at("/id");
    }

    private String room() {
        return officer.post(
                        "/api/resources",
                        """
                        {"kind":"room","name":"Treatment","capacity":1,"calendar":{"zone":"UTC","gaps":"shift","availability":[
                          {"effective":{"from":"%s","until":"%s"},"weekly":[%s]}]}}"""
                                .formatted(day, LocalDate.parse(day).plusDays(1), week()))
                .hasStatus(201)
                .at("/id");
    }

    private static String week() {
        return Stream.of(DayOfWeek.values())
                .map(d -> "{\"day\":\"%s\",\"start\":\"10:00\",\"end\":\"12:00\"}".formatted(d))
                .collect(Collectors.joining(","));
    }

    private String patient() {
        return officer.post("/api/patients", "{\"name\":[{\"family\":\"Bookable\"}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
    }

    private String search(String offer, String room) {
        return "{\"service\":\"%s\",\"anyOf\":[\"%s\"],\"span\":{\"start\":\"%sT00:00:00Z\",\"end\":\"%sT23:00:00Z\"},\"size\":100}"
                .formatted(offer, room, day, day);
    }

    private static String booking(String patient, String offer, String room, String start) {
        return "{\"patient\":\"%s\",\"service\":\"%s\",\"resources\":[\"%s\"],\"start\":\"%s\"}"
                .formatted(patient, offer, room, start);
    }
}
