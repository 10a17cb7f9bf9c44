package health.erp.examples.service.laboratory;

import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.RunningService;
import java.util.Locale;
import java.util.UUID;

/** A laboratory at work over HTTP: patients, orders, tubes on the bench and results that are out. */
public final class ABench {
    private final RunningService service;

    public ABench(RunningService service) {
        this.service = service;
        as("asha.pathology").post("/api/lab/catalogue/standard", "{}").hasStatus(200);
    }

    /** With a new key, so that the same may be asked for twice. */
    public Client as(String user) {
        return service.as(user).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    public Answer get(String path) {
        return service.as("asha.pathology").get(path);
    }

    public Client version(String user, Answer seen) {
        return as(user).with("If-Match", seen.header("ETag"));
    }

    public static String some(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    public String patient(String family, String given) {
        return as("asha.records")
                .post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"%s\",\"given\":[\"%s\"]}],\"gender\":\"female\",\"birthDate\":\"1980-05-12\"}"
                                .formatted(family, given))
                .hasStatus(201)
                .at("/id");
    }

    public Answer ordered(String patient, String... tests) {
        return as("asha.doctor")
                .post(
                        "/api/lab/orders",
                        "{\"patient\":\"%s\",\"tests\":[\"%s\"],\"panels\":[]}"
                                .formatted(patient, String.join("\",\"", tests)))
                .hasStatus(201);
    }

    /** The tube of an order of one test, in the laboratory. */
    public Answer received(Answer order) {
        var tube = as("asha.lab")
                .post(
                        "/api/lab/specimens",
                        "{\"scanned\":\"%s\",\"items\":[\"%s\"],\"millilitres\":10,\"site\":0,\"beforeOrder\":false}"
                                .formatted(order.at("/patient"), order.at("/items/0/id")))
                .hasStatus(201);
        as("asha.lab")
                .post(
                        "/api/lab/specimens/receive",
                        "{\"barcode\":\"%s\",\"bench\":\"place:reception\"}".formatted(tube.at("/accession")))
                .hasStatus(200);
        return tube;
    }

    /** Measured by hand, looked at by two, and reported. */
    public Answer reported(Answer order, String test, String value) {
        var tube = received(order);
        var entered = as("asha.lab")
                .post(
                        "/api/lab/results",
                        "{\"specimen\":\"%s\",\"results\":[{\"test\":\"%s\",\"value\":\"%s\"}]}"
                                .formatted(tube.at("/id"), test, value))
                .hasStatus(200);
        var verified = as("asha.lab")
                .post(
                        "/api/lab/results/verify",
                        "{\"results\":[{\"run\":\"%s\",\"version\":%s}],\"early\":false,\"identityChecked\":true}"
                                .formatted(entered.at("/0/id"), entered.at("/0/version")))
                .hasStatus(200);
        as("asha.pathology")
                .post(
                        "/api/lab/results/validate",
                        "{\"results\":[{\"run\":\"%s\",\"version\":%s}]}"
                                .formatted(verified.at("/0/id"), verified.at("/0/version")))
                .hasStatus(200);
        return as("asha.pathology")
                .post("/api/lab/orders/" + order.at("/id") + "/report", "{}")
                .hasStatus(201);
    }

    /** Measured on an instrument nobody controls, and let out early all the same; answers the result. */
    public String measured(Answer order, String instrument, String test, String value, String despite) {
        var entered = as("asha.lab")
                .post(
                        "/api/lab/results",
                        "{\"specimen\":\"%s\",\"instrument\":\"%s\",\"results\":[{\"test\":\"%s\",\"value\":\"%s\"}]}"
                                .formatted(received(order).at("/id"), instrument, test, value))
                .hasStatus(200);
        var seen = "{\"results\":[{\"run\":\"%s\",\"version\":%s}],\"early\":true,\"identityChecked\":false%s}";
        as("asha.pathology")
                .post("/api/lab/results/verify", seen.formatted(entered.at("/0/id"), entered.at("/0/version"), ""))
                .isProblem(422, "lab.result.unproven");
        var verified = as("asha.pathology")
                .post(
                        "/api/lab/results/verify",
                        seen.formatted(
                                entered.at("/0/id"),
                                entered.at("/0/version"),
                                ",\"despite\":\"%s\"".formatted(despite)))
                .hasStatus(200);
        return verified.at("/0/id");
    }

    public String instrument(String name) {
        return as("asha.pathology")
                .post(
                        "/api/lab/instruments",
                        "{\"code\":\"%s\",\"name\":\"%s\",\"section\":\"CHEM\"}".formatted(some("I-"), name))
                .hasStatus(201)
                .at("/id");
    }
}
