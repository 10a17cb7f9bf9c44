package health.erp.examples.service.laboratory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.analyzers.SendFile;
import health.erp.examples.service.Answer;
import health.erp.examples.service.Client;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.ListeningAnalyzer;
import health.erp.examples.service.RunningService;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the socket of an analyzer to the report. */
@EachDatabase
class AnalyzerLinesTest {
    private final RunningService service;
    private final Client technician;

    AnalyzerLinesTest(TestServer server) {
        this.service = RunningService.on(server);
        this.technician = service.as("asha.lab");
        service.as("asha.pathology").post("/api/lab/catalogue/standard", "{}").hasStatus(200);
        channel("MLLP-1", "HL7");
        channel("ASTM-1", "ASTM");
        channel("TOLD-1", "HL7");
    }

    @Test
    void anAnalyzerThatDoesNotAskIsToldOnceATubeHasCome() {
        var patient = patient();
        var tube = received(patient, ordered(patient, "GLU"));

        assertThat(ListeningAnalyzer.toldOf(tube, 1)).singleElement().satisfies(message -> assertThat(message)
                .contains("|OML^O21", "OBR|", "|GLU"));
    }

    @Test
    void whatAnAnalyzerSendsIsVerifiedValidatedAndReported() throws IOException {
        var patient = patient();
        var order = ordered(patient, "GLU");
        var tube = received(patient, order);

        assertThat(mllp(oru(tube, "GLU", "5.1", "mmol/L"))).contains("MSA|AA|");

        var entered = technician
                .get("/api/lab/orders/%s/results".formatted(order.at("/id")))
                .hasStatus(200);
        assertThat(entered.at("/0/stage")).isEqualTo("entered");
        assertThat(entered.at("/0/shown")).isEqualTo("92");
        var verified = decided("asha.lab", "verify", entered, ",\"early\":false,\"identityChecked\":false");
        assertThat(verified.at("/0/stage")).isEqualTo("verified");
        var validated = decided("asha.pathology", "validate", verified, "");
        assertThat(validated.at("/0/stage")).isEqualTo("released");
        var report = keyed("asha.lab")
                .post("/api/lab/orders/%s/report".formatted(order.at("/id")), "{}")
                .hasStatus(201);
        assertThat(report.text()).contains("\"92\"");
        service.as("asha.doctor")
                .get("/api/patients/%s/lab-reports".formatted(patient))
                .hasStatus(200);
    }

    @Test
    void whatComesInRecordsIsKeptAndWhatIsDoubtfulWaits() throws IOException {
        var patient = patient();
        var order = ordered(patient, "GLU");
        var tube = received(patient, order);
        var number = UUID.randomUUID().toString().substring(0, 8);

        assertThat(astm(number, tube, "GLU", "92", "mg/dL")).isEqualTo("acknowledged");
        assertThat(astm(number + "b", tube, "ZZZ", "1", "mg/dL")).isEqualTo("acknowledged");

        var messages = applied("ASTM-1");
        assertThat(messages.at("/items/1/status")).isEqualTo("settled");
        assertThat(messages.at("/items/0/parts/0/reason")).isEqualTo("unknown-test");
        assertThat(technician
                        .get("/api/lab/orders/%s/results".formatted(order.at("/id")))
                        .at("/0/shown"))
                .isEqualTo("92");
    }

    @Test
    void whatIsKeptAppliedAndHeldIsMeasured() throws IOException {
        var held = count("line.MLLP-1.apply", "lab.message.held");
        var kept = count("line.MLLP-1.keep", "done");

        mllp(oru("nobody's", "GLU", "5." + System.nanoTime(), "mmol/L"));

        assertThat(count("line.MLLP-1.keep", "done")).isEqualTo(kept + 1);
        assertThat(count("line.MLLP-1.apply", "lab.message.held")).isEqualTo(held + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /api/lab/results          | {"specimen":"%1$s"}                                                    | results
            /api/lab/results          | {"specimen":"%1$s","results":[null]}                                   | results[0]
            /api/lab/results          | {"specimen":"%1$s","results":[{"test":"K"}]}                           | results[0].value
            /api/lab/results          | {"specimen":"%1$s","results":[{"value":"5"}]}                          | results[0].test
            /api/lab/results/verify   | {"early":false,"identityChecked":false}                                | results
            /api/lab/results/verify   | {"results":[null],"early":false,"identityChecked":false}               | results[0]
            /api/lab/results/validate | {"results":null}                                                       | results
            /api/lab/results/validate | {"results":[{"run":null,"version":1}]}                                 | results[0].run
            /api/lab/results/cancel   | {"specimen":null,"test":"K","reason":"none"}                           | specimen
            /api/lab/orders           | {"patient":null,"tests":["GLU"]}                                       | patient
            /api/lab/orders           | {"patient":"%1$s","tests":[null]}                                      | tests[0]
            /api/lab/specimens        | {"scanned":"%1$s","items":[null],"millilitres":1,"site":0,"beforeOrder":false} | items[0]
            /api/lab/specimens/receive| {"barcode":null,"bench":"place:reception"}                             | barcode
            /api/lab/specimens/%1$s/aliquots | {"container":"SST","millilitres":[null]}                        | millilitres[0]
            /api/lab/specimens/%1$s/reject   | {"recollect":false}                                             | reason
            /api/lab/control-runs     | {"test":"GLU","instrument":"%1$s","measuredAt":"2026-03-02T10:00:00Z"} | measured
            /api/lab/control-runs     | {"test":"GLU","instrument":"%1$s","measuredAt":"2026-03-02T10:00:00Z","measured":[null]} | measured[0]
            """)
    void whatMayNotBeNullIsNamed(String path, String body, String field) {
        var id = UUID.randomUUID().toString();

        var answer = keyed("asha.lab").post(path.formatted(id), body.formatted(id));

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        assertThat(answer.text()).contains("\"%s\":\"must not be null\"".formatted(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /api/lab/controls/%1$s/goals | [null]                                                        | [0]
            /api/lab/controls/%1$s/targets | {"level":"L1","lot":"%1$s","mean":90}                       | deviation
            /api/lab/channels            | {"code":"X","protocol":"HL7"}                                 | settings
            /api/lab/channels            | {"code":"X","protocol":"HL7","settings":{"trust":"measured","reusesNumbers":false,"sendsAlarms":false,"tests":[null],"controls":[]}} | settings.tests[0]
            /api/lab/controls            | {"test":"GLU","instrument":"%1$s","terms":{"rules":{"rule-1-3s":"both"},"levels":[null],"validMinutes":60,"lockedByRejection":true}} | terms.levels[0]
            """)
    void whatAPathologistMayNotLeaveOutIsNamed(String path, String body, String field) {
        var id = UUID.randomUUID().toString();

        var answer = keyed("asha.pathology").post(path.formatted(id), body.formatted(id));

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        assertThat(answer.text()).contains("\"%s\":\"must not be null\"".formatted(field));
    }

    /** There is one for all tests. */
    private void channel(String code, String protocol) {
        if (technician.get("/api/lab/channels?size=100").text().contains("\"" + code + "\"")) {
            return;
        }
        service.as("asha.pathology")
                .post(
                        "/api/lab/channels",
                        "{\"code\":\"%s\",\"protocol\":\"%s\",\"settings\":{\"trust\":\"measured\",\"reusesNumbers\":false,\"sendsAlarms\":false,\"tests\":[{\"sent\":\"GLU\",\"test\":\"GLU\"}],\"controls\":[]}}"
                                .formatted(code, protocol))
                .hasStatus(201);
    }

    private String mllp(String message) throws IOException {
        try (var socket = connect("MLLP-1")) {
            return SendFile.mllp(socket, message.getBytes(UTF_8)).get(0);
        }
    }

    private String astm(String number, String tube, String code, String value, String unit) throws IOException {
        var records =
                "H|\\^&|%s||XN550|||||ERP||P|LIS2-A2|20260302100000\rP|1\rO|1|%s||^^^%s|R\rR|1|^^^%s|%s|%s||N||F\rL|1|N\r"
                        .formatted(number, tube, code, code, value, unit);
        try (var socket = connect("ASTM-1")) {
            return SendFile.astm(socket, records.getBytes(UTF_8)).get(0);
        }
    }

    /** The messages of a line, once none of them waits to be applied: an analyzer does not wait for that. */
    private Answer applied(String channel) {
        var messages = messages(channel);
        for (var tries = 0; tries < 100 && messages.text().contains("\"status\":\"received\""); tries++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            messages = messages(channel);
        }
        return messages;
    }

    private Answer messages(String channel) {
        return technician
                .get("/api/lab/channels/%s/messages".formatted(channel))
                .hasStatus(200);
    }

    private Socket connect(String channel) throws IOException {
        var port = service.bean(AnalyzerLines.class).port(channel);
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(30));
        return socket;
    }

    private static String oru(String tube, String code, String value, String unit) {
        return "MSH|^~\\&|AU|LAB|ERP|HOSP|20260302100000||ORU^R01^ORU_R01|" + UUID.randomUUID() + "|P|2.5.1\r"
                + "PID|1||P1\rOBR|1|" + tube + "||CHEM^Chemistry^L\rOBX|1|NM|" + code + "^^L||" + value + "|" + unit
                + "|||||F\r";
    }

    private long count(String work, String outcome) {
        var timer = service.bean(MeterRegistry.class)
                .find("erp.work")
                .tags("work", work, "outcome", outcome)
                .timer();
        return timer == null ? 0 : timer.count();
    }

    private Answer decided(String user, String how, Answer seen, String more) {
        return keyed(user)
                .post(
                        "/api/lab/results/" + how,
                        "{\"results\":[{\"run\":\"%s\",\"version\":%s}]%s}"
                                .formatted(seen.at("/0/id"), seen.at("/0/version"), more))
                .hasStatus(200);
    }

    private Answer ordered(String patient, String test) {
        return keyed("asha.doctor")
                .post("/api/lab/orders", "{\"patient\":\"%s\",\"tests\":[\"%s\"]}".formatted(patient, test))
                .hasStatus(201);
    }

    /** The number on the tube. */
    private String received(String patient, Answer order) {
        var number = keyed("asha.lab")
                .post(
                        "/api/lab/specimens",
                        "{\"scanned\":\"%s\",\"items\":[\"%s\"],\"millilitres\":2,\"site\":0,\"beforeOrder\":false}"
                                .formatted(patient, order.at("/items/0/id")))
                .hasStatus(201)
                .at("/accession");
        keyed("asha.lab")
                .post(
                        "/api/lab/specimens/receive",
                        "{\"barcode\":\"%s\",\"bench\":\"place:reception\"}".formatted(number))
                .hasStatus(200);
        return number;
    }

    private Client keyed(String user) {
        return service.as(user).with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private String patient() {
        return service.as("asha.records")
                .post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"Measured\"}],\"gender\":\"female\",\"birthDate\":\"1980-05-12\"}")
                .hasStatus(201)
                .at("/id");
    }
}
