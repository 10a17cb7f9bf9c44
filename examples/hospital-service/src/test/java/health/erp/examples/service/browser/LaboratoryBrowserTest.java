package health.erp.examples.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.examples.service.laboratory.ABench;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The laboratory's pages in a real browser, by keyboard alone. */
class LaboratoryBrowserTest extends InABrowser {
    private final ABench bench = new ABench(service);

    LaboratoryBrowserTest(@TempDir Path profile) {
        super(profile);
    }

    @Test
    void aLabelIsShownAndPrinted() {
        var tube = bench.received(bench.ordered(bench.patient("Labelled", "Lata"), "GLU"));
        open("asha.lab", "specimens");
        isFocused("barcode");
        type(tube.at("/accession"));
        browser.findElement(By.xpath("//button[text()='Look it up']")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.id("print-label")));
        focus("print-label");
        press(Keys.ENTER);
        dialog("Label of " + tube.at("/accession"));

        patiently.until(d -> browser.executeScript(
                        "const i = document.querySelector('dialog .tube-label'); return i.complete && i.naturalWidth > 0")
                .equals(true));
        assertThat(browser.findElement(By.cssSelector("dialog .tube-label")).getAttribute("alt"))
                .contains("Lata Labelled");
        browser.executeScript("window.print = () => { window.printed = true; }");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(
                d -> browser.executeScript("return window.printed === true && !document.querySelector('dialog')")
                        .equals(true));
        isFocused("print-label");
    }

    @Test
    void reportsAreReadAndLaidSideBySide() {
        var patient = bench.patient("Reported", "Lata");
        bench.reported(bench.ordered(patient, "CHOL"), "CHOL", "180");
        bench.reported(bench.ordered(patient, "CHOL"), "CHOL", "212");
        open("asha.doctor", "reports/" + patient);
        isFocused("banner-name");
        assertThat(text("reports")).contains("CHOL").containsIgnoringCase("final");

        focus("over-time");
        press(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("trend"), "212"));
        assertThat(text("trend")).contains("180", "212", "Cholesterol", "mg/dL");
        assertThat(browser.findElements(By.cssSelector("#trend svg.trend circle")))
                .hasSize(2);
        assertThat(browser.findElements(By.id("print"))).hasSize(1);
    }

    @Test
    void howLongATestTookIsShownLegByLeg() {
        bench.reported(bench.ordered(bench.patient("Timed", "Lata"), "TRIG"), "TRIG", "120");
        open("asha.lab", "turnaround");
        isFocused("turnaround-title");
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("turnaround"), "TRIG"));
        browser.findElement(By.cssSelector("#turnaround a[href='#/turnaround/TRIG']"))
                .sendKeys(Keys.ENTER);
        patiently.until(
                ExpectedConditions.textToBePresentInElementLocated(By.id("turnaround"), "Until it is received"));
        assertThat(browser.findElements(By.cssSelector("#turnaround tbody tr"))).hasSize(5);
    }

    @Test
    void aLotIsReceivedAcceptedAndOpened() {
        var name = ABench.some("Analyzer ");
        var instrument = bench.instrument(name);
        open("asha.pathology", "reagents/" + instrument);
        isFocused("reagents-title");
        focus("receive-lot");
        press(Keys.ENTER);
        dialog("Receive a lot for " + name);
        press(Keys.ENTER); // what is missing is told at its field
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("dialog .problem")));
        type("GX-1", Keys.TAB, "120");
        date("expiry", LocalDate.now(ZoneOffset.UTC).plusDays(5));
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("reagents"), "Waits to be accepted"));
        assertThat(text("expiring")).contains("GX-1");

        browser.findElement(By.cssSelector("button[aria-label^='Accept ']")).sendKeys(Keys.ENTER);
        isFocusedNamed("reason");
        type("Old against new");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("button[aria-label^='Open ']")));
        browser.findElement(By.cssSelector("button[aria-label^='Open ']")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("reagents"), "Opened"));

        focus("new-recipe");
        press(Keys.ENTER);
        isFocusedNamed("test");
        type("glu");
        browser.findElement(By.name("item-0")).sendKeys("Glucose");
        browser.findElement(By.name("patient-0")).sendKeys("0.12", Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("reagents"), "specimen 0.12 mL"));
    }

    @Test
    void aCultureIsReadNamedTestedAndReported() {
        var tube = bench.received(bench.ordered(bench.patient("Grown", "Lata"), "UCULT"));
        open("asha.pathology", "cultures");
        isFocused("cultures-title");
        focus("begin-culture");
        press(Keys.ENTER);
        isFocusedNamed("barcode");
        type(tube.at("/accession"), Keys.ENTER);
        isFocused("banner-name");

        act("read-media");
        browser.findElement(By.name("growth")).sendKeys("Growth");
        browser.findElement(By.name("gram")).sendKeys("Gram-negative rods", Keys.ENTER);
        shows("Gram-negative rods");
        act("add-isolate");
        browser.findElement(By.name("organism")).sendKeys("Escherichia");
        browser.findElement(By.name("quantity")).sendKeys("many", Keys.ENTER);
        shows("1. Escherichia coli");
        browser.findElement(By.cssSelector("button[aria-label^='Enter susceptibility']"))
                .sendKeys(Keys.ENTER);
        isFocusedNamed("drug-0");
        type("cip", Keys.TAB, "0.25", Keys.ENTER);
        shows("CIP");
        act("report-final");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        shows("Version 1");
        assertThat(text("cultures")).contains("Final");
    }

    @Test
    void aDraftIsWrittenAndPublished() {
        var test = bench.get("/api/lab/catalogue/tests?text=FERR&size=10").at("/items/0/id");
        var id = test.isEmpty()
                ? bench.get("/api/lab/catalogue/tests?text=URATE").at("/items/0/id")
                : test;
        open("asha.pathology", "catalogue/" + id);
        act("draft-test");
        isFocusedNamed("name");
        browser.findElement(By.name("within-stat")).clear();
        browser.findElement(By.name("within-stat")).sendKeys("45", Keys.ENTER);
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.id("publish")));
        shown("catalogue", "Immediately: 45 min");
        act("publish");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        shown("catalogue", "Version 2");
        assertThat(text("catalogue")).contains("In force");
    }

    @Test
    void aTestIsControlledAndALineDefined() {
        var name = ABench.some("Analyzer ");
        bench.instrument(name);
        open("asha.pathology", "controls");
        isFocused("controls-title");
        act("plan-control");
        isFocusedNamed("test");
        type("GLU");
        browser.findElement(By.name("instrument")).sendKeys(name);
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("controls"), "Nothing may go out"));

        var code = ABench.some("L-");
        part("analyzers");
        isFocused("analyzers-title");
        act("define-line");
        isFocusedNamed("code");
        type(code);
        browser.findElement(By.name("tests")).sendKeys("GLUC = GLU mg/dL");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        shown("lines", code);
        assertThat(bench.get("/api/lab/channels?size=100").text()).contains(code, "GLUC");
    }

    @Test
    void howFullTheWardsAreIsShown() {
        open("asha.nurse", "wards");
        isFocused("wards-title");
        shown("wards", "Beds taken in these days");
    }

    private void open(String user, String page) {
        signIn(user);
        browser.get("http://localhost:" + service.port() + "/#/" + page);
        browser.navigate().refresh();
    }

    private void act(String id) {
        patiently.until(ExpectedConditions.elementToBeClickable(By.id(id)));
        focus(id);
        press(Keys.ENTER);
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("dialog[open]")));
    }

    private void shows(String text) {
        shown("cultures", text);
        patiently.until(d -> browser.executeScript("return !document.querySelector('dialog[open]')")
                .equals(true));
    }

    private void shown(String id, String text) {
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id(id), text));
    }

    private void isFocusedNamed(String name) {
        patiently.until(d -> name.equals(focused().getAttribute("name")));
    }

    /** Fields of dates take keys in the browser's own order, so their value is set. */
    private void date(String name, LocalDate day) {
        browser.executeScript("document.getElementsByName(arguments[0])[0].value = arguments[1]", name, day.toString());
    }
}
