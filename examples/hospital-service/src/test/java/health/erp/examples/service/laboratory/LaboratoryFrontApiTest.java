package health.erp.examples.service.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.Answer;
import health.erp.examples.service.EachDatabase;
import health.erp.examples.service.RunningService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Labels, reports over time, turnaround, reagents, cultures and the catalogue over HTTP. */
@EachDatabase
class LaboratoryFrontApiTest {
    private static final String GLUCOSE = "019a0000-0000-7000-8000-00000e000002";

    private final RunningService service;
    private final ABench bench;

    LaboratoryFrontApiTest(TestServer server) {
        this.service = RunningService.on(server);
        this.bench = new ABench(service);
    }

    @Test
    void aLabelIsDrawnForWhoMaySeeTheTube() {
        var tube = bench.received(bench.ordered(bench.patient("O'Neil & Co", "Lata"), "GLU"));
        var at = "/api/lab/specimens/" + tube.at("/id") + "/label";

        var svg = bench.get(at + ".svg").hasStatus(200);
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.text()).startsWith("<svg ").contains("O&#39;Neil &amp; Co", "SST");
        var png = bench.get(at + ".png").hasStatus(200);
        assertThat(png.header("Content-Type")).isEqualTo("image/png");
        assertThat(png.text()).contains("PNG");
        service.as("nilgiri.lab").get(at + ".svg").isProblem(404, "erp.notFound");
        service.as("asha.reception").get(at + ".png").isProblem(403, "erp.notPermitted");
    }

    @Test
    void howLongATestTookIsToldLegByLeg() {
        bench.reported(bench.ordered(bench.patient("Timed", "Lata"), "CHOL"), "CHOL", "180");
        bench.ordered(bench.patient("Waiting", "Lata"), "CHOL");
        var span = "from=%s&until=%s"
                .formatted(Instant.now().minusSeconds(86_400), Instant.now().plusSeconds(60));

        var whole = bench.get("/api/lab/turnaround?test=CHOL&" + span).hasStatus(200);
        assertThat(whole.json()).hasSize(1);
        assertThat(whole.json().at("/0/done").asInt()).isPositive();
        assertThat(whole.json().at("/0/pending").asInt()).isPositive();
        assertThat(whole.json().at("/0/p90").asInt(-1)).isNotNegative();
        var analysis = bench.get("/api/lab/turnaround?leg=analysis&section=CHEM&" + span);
        assertThat(analysis.hasStatus(200).text()).contains("\"test\":\"CHOL\"");
        service.as("asha.nurse").get("/api/lab/turnaround?" + span).isProblem(403, "erp.notPermitted");
    }

    @Test
    void aLotIsReceivedAcceptedOpenedAndRecalled() {
        var instrument = bench.instrument("Analyzer of reagents");
        var number = ABench.some("GX-");
        var received = bench.as("asha.lab")
                .post(
                        "/api/lab/reagent-lots",
                        "{\"item\":\"%s\",\"number\":\"%s\",\"instrument\":\"%s\",\"quantity\":{\"value\":120,\"unit\":\"mL\"},\"expiry\":\"%s\",\"daysOpen\":30}"
                                .formatted(
                                        GLUCOSE,
                                        number,
                                        instrument,
                                        LocalDate.now(ZoneOffset.UTC).plusYears(1)))
                .hasStatus(201);
        assertThat(received.at("/status")).isEqualTo("pending");
        var lot = "/api/lab/reagent-lots/" + received.at("/id");
        bench.version("asha.lab", received)
                .post(lot + "/accept", "{\"reason\":\"x\"}")
                .isProblem(403, "erp.notPermitted");

        var accepted = bench.version("asha.pathology", received)
                .post(lot + "/accept", "{\"reason\":\"Old against new\"}")
                .hasStatus(200);
        var opened =
                bench.version("asha.lab", accepted).post(lot + "/open", "{}").hasStatus(200);
        assertThat(opened.at("/status")).isEqualTo("open");
        assertThat(opened.at("/openedOn")).isNotEmpty();

        var recipe = bench.as("asha.pathology")
                .post(
                        "/api/lab/recipes",
                        "{\"test\":\"GLU\",\"instrument\":\"%s\",\"ingredients\":[{\"item\":\"%s\",\"amounts\":{\"patient\":0.12,\"qc\":0.1},\"dead\":0.02,\"unit\":\"mL\"}]}"
                                .formatted(instrument, GLUCOSE))
                .hasStatus(201);
        assertThat(bench.version("asha.pathology", recipe)
                        .put("/api/lab/recipes/" + recipe.at("/id"), "{\"ingredients\":[]}")
                        .hasStatus(200)
                        .json()
                        .get("ingredients"))
                .isEmpty();

        var recalled = bench.as("asha.pathology")
                .post(
                        "/api/lab/reagent-recalls",
                        "{\"item\":\"%s\",\"number\":\"%s\",\"reason\":\"Too weak\"}".formatted(GLUCOSE, number))
                .hasStatus(200);
        assertThat(recalled.at("/0/status")).isEqualTo("recalled");
        assertThat(bench.get("/api/lab/instruments/" + instrument + "/reagent-lots")
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(bench.get("/api/lab/reagents").text()).contains(GLUCOSE, "Glucose hexokinase");
        bench.get("/api/lab/reagent-uses?item=%s&number=%s".formatted(GLUCOSE, number))
                .hasStatus(200);
    }

    @Test
    void whatWasMeasuredWithARecalledLotIsLookedAtAgain() {
        var instrument = bench.instrument("Analyzer in doubt");
        var number = ABench.some("GX-");
        var lot = inUse(instrument, number);
        bench.as("asha.pathology")
                .post(
                        "/api/lab/recipes",
                        "{\"test\":\"CHOL\",\"instrument\":\"%s\",\"ingredients\":[{\"item\":\"%s\",\"amounts\":{\"patient\":0.12},\"dead\":0,\"unit\":\"mL\"}]}"
                                .formatted(instrument, GLUCOSE))
                .hasStatus(201);
        var order = bench.ordered(bench.patient("Doubted", "Lata"), "CHOL");
        var result = bench.measured(order, instrument, "CHOL", "180", "The neighbour gave the same");
        assertThat(bench.get("/api/lab/results/" + result + "/check").at("/intact"))
                .isEqualTo("true");

        bench.as("asha.pathology")
                .post(
                        "/api/lab/reagent-recalls",
                        "{\"item\":\"%s\",\"number\":\"%s\",\"reason\":\"Too weak\"}".formatted(GLUCOSE, number))
                .hasStatus(200);
        var lookBacks = doubting(lot);
        var opened = StreamSupport.stream(lookBacks.json().get("items").spliterator(), false)
                .filter(each -> lot.equals(each.path("lot").asString()))
                .findFirst()
                .orElseThrow();
        var at = "/api/lab/look-backs/" + opened.get("id").asString();
        assertThat(bench.get(at + "/results").at("/items/0/id")).isEqualTo(result);
        service.as("asha.nurse").get(at + "/results").isProblem(403, "erp.notPermitted");

        var closed = bench.as("asha.pathology")
                .with("If-Match", "\"0\"")
                .post(at + "/close", "{\"finding\":\"Measured anew, the same\"}")
                .hasStatus(200);
        assertThat(closed.at("/closedAt")).isNotEmpty();
        assertThat(bench.get("/api/lab/look-backs?size=100").text()).doesNotContain(lot);
    }

    /** Whoever hears of a recall lists what it is about; that may take a moment. */
    private Answer doubting(String lot) {
        var end = Instant.now().plusSeconds(30);
        while (true) {
            var lookBacks = bench.get("/api/lab/look-backs?size=100").hasStatus(200);
            if (lookBacks.text().contains(lot) || Instant.now().isAfter(end)) {
                return lookBacks;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }

    private String inUse(String instrument, String number) {
        var received = bench.as("asha.lab")
                .post(
                        "/api/lab/reagent-lots",
                        "{\"item\":\"%s\",\"number\":\"%s\",\"instrument\":\"%s\",\"quantity\":{\"value\":120,\"unit\":\"mL\"},\"expiry\":\"%s\",\"daysOpen\":30}"
                                .formatted(
                                        GLUCOSE,
                                        number,
                                        instrument,
                                        LocalDate.now(ZoneOffset.UTC).plusYears(1)))
                .hasStatus(201);
        bench.version("asha.pathology", received)
                .post("/api/lab/reagent-lots/" + received.at("/id") + "/accept", "{\"reason\":\"Old against new\"}")
                .hasStatus(200);
        return received.at("/id");
    }

    @Test
    void whatGrowsIsNamedTestedReportedAndCorrected() {
        var table = bench.as("asha.pathology")
                .post(
                        "/api/lab/breakpoints",
                        "{\"guideline\":\"Invented\",\"year\":2026,\"edition\":\"%s\",\"breakpoints\":[{\"organism\":\"ECOLI\",\"drug\":\"CIP\",\"method\":\"MIC\",\"s\":\"<=0.25\",\"r\":\">0.5\"}],\"intrinsic\":[],\"cascades\":[]}"
                                .formatted(ABench.some("E")))
                .hasStatus(200);
        bench.as("asha.pathology")
                .post("/api/lab/breakpoints/" + table.at("/table/id") + "/put-in-force", "{}")
                .hasStatus(200);
        var patient = bench.patient("Cultured", "Lata");
        var order = bench.ordered(patient, "UCULT");
        var tube = bench.received(order);
        var begun = bench.as("asha.lab")
                .post(
                        "/api/lab/cultures",
                        "{\"specimen\":\"%s\",\"item\":\"%s\",\"media\":[\"Blood agar\"]}"
                                .formatted(tube.at("/id"), order.at("/items/0/id")))
                .hasStatus(201);
        var culture = "/api/lab/cultures/" + begun.at("/id");
        bench.as("asha.lab")
                .post(culture + "/readings", "{\"growth\":\"present\",\"gram\":\"Gram-negative rods\"}")
                .hasStatus(200);
        var grown = bench.as("asha.lab")
                .post(culture + "/isolates", "{\"organism\":\"ECOLI\",\"quantity\":\"many\"}")
                .hasStatus(200);
        var tested = bench.as("asha.lab")
                .post(
                        "/api/lab/isolates/" + grown.at("/grown/0/id") + "/susceptibility",
                        "{\"method\":\"mic\",\"measured\":[{\"drug\":\"CIP\",\"value\":\"<=0.25\"}]}")
                .hasStatus(200);
        assertThat(tested.at("/0/category")).isEqualToIgnoringCase("S");

        var seen = bench.get(culture).hasStatus(200);
        bench.version("asha.lab", seen)
                .post(culture + "/report", "{\"last\":true}")
                .isProblem(403, "erp.notPermitted");
        var report = bench.version("asha.pathology", seen)
                .post(culture + "/report", "{\"last\":true}")
                .hasStatus(200);
        assertThat(report.at("/status")).isEqualTo("final");
        bench.as("asha.lab")
                .post("/api/lab/isolates/" + grown.at("/grown/0/id") + "/identify", "{\"organism\":\"KPNEU\"}")
                .hasStatus(200);
        var corrected = bench.version("asha.pathology", bench.get(culture))
                .post(culture + "/correct", "{\"reason\":\"Named anew\"}")
                .hasStatus(200);
        assertThat(corrected.at("/status")).isEqualTo("corrected");
        assertThat(bench.get(culture + "/reports").json().get("items")).hasSize(2);
        assertThat(bench.get("/api/patients/" + patient + "/cultures").json().get("items"))
                .hasSize(1);
        assertThat(bench.get("/api/lab/organisms").text()).contains("Escherichia coli");
        service.as("nilgiri.lab").get(culture).isProblem(404, "erp.notFound");
    }

    @Test
    void aTableWithAWrongLineIsNotBroughtIn() {
        var outcome = bench.as("asha.pathology")
                .post(
                        "/api/lab/breakpoints",
                        "{\"guideline\":\"Wrong\",\"year\":2026,\"edition\":\"1\",\"breakpoints\":[{\"organism\":\"NOBODY\",\"drug\":\"CIP\",\"method\":\"MIC\",\"s\":\"1\"}],\"intrinsic\":[],\"cascades\":[]}")
                .hasStatus(200);

        assertThat(outcome.json().has("table")).isFalse();
        assertThat(outcome.json().at("/problems/0/line").asInt()).isEqualTo(1);
    }

    @Test
    void aDraftIsWrittenPublishedAndGivenUp() {
        var found = bench.get("/api/lab/catalogue/tests?text=HBA1C&size=10").hasStatus(200);
        var at = "/api/lab/catalogue/tests/" + found.at("/items/0/id");
        var before = bench.get(at).hasStatus(200);
        var number = before.json().at("/current").asInt();
        var draft = "{\"name\":\"%s\",\"targets\":[{\"priority\":\"routine\",\"minutes\":300}],\"verifiers\":1}";

        var drafted = bench.version("asha.lab", before)
                .put(at + "/draft", draft.formatted("Haemoglobin A1c, new"))
                .hasStatus(200);
        assertThat(drafted.at("/draft/name")).isEqualTo("Haemoglobin A1c, new");
        assertThat(drafted.json().at("/current").asInt()).isEqualTo(number);
        bench.version("asha.lab", drafted).post(at + "/publish", "{}").isProblem(403, "erp.notPermitted");
        var published = bench.version("asha.pathology", drafted)
                .post(at + "/publish", "{}")
                .hasStatus(200);
        assertThat(published.json().at("/published/number").asInt()).isEqualTo(number + 1);

        var after = bench.get(at).hasStatus(200);
        assertThat(after.json().has("draft")).isFalse();
        assertThat(after.json().at("/versions/0/targets/0/minutes").asInt()).isEqualTo(300);
        assertThat(after.at("/versions/1/name")).isEqualTo(before.at("/versions/0/name"));
        var again = bench.version("asha.lab", after)
                .put(at + "/draft", draft.formatted("Another"))
                .hasStatus(200);
        assertThat(bench.version("asha.lab", again)
                        .post(at + "/discard", "{}")
                        .hasStatus(200)
                        .json()
                        .has("draft"))
                .isFalse();
        service.as("asha.reception").get(at).isProblem(403, "erp.notPermitted");
    }
}
