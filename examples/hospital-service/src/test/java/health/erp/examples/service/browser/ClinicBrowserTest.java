package health.erp.examples.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.examples.service.Client;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Booking, merging and prescribing in a real browser, by keyboard alone. */
class ClinicBrowserTest extends InABrowser {
    ClinicBrowserTest(@TempDir Path profile) {
        super(profile);
    }

    @Test
    void aFreeTimeIsBookedByKeyboard() {
        var officer = service.as("asha.records");
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        officer.post(
                        "/api/services",
                        "{\"name\":\"Aa first of"
                                + " all\",\"terms\":{\"minutes\":15,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}")
                .hasStatus(201);
        var room = officer.post(
                        "/api/resources",
                        """
                        {"kind":"room","name":"Keyboard room","capacity":1,"calendar":{"zone":"Asia/Kolkata","gaps":"shift","availability":[
                          {"effective":{"from":"%s","until":"%s"},"weekly":[{"day":"%s","start":"10:00","end":"11:00"}]}]}}"""
                                .formatted(day, day.plusDays(1), day.getDayOfWeek()))
                .hasStatus(201)
                .at("/id");
        officer.post("/api/patients", "{\"name\":[{\"family\":\"Keyed\",\"given\":[\"Asha\"]}],\"gender\":\"female\"}")
                .hasStatus(201);
        signIn("asha.reception");
        browser.get("http://localhost:" + service.port() + "/#/calendar/week/" + room + "/" + day);
        browser.navigate().refresh();
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".slot.free")));
        focus("calendar-service");
        type("Aa first");
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".slot.free[data-at$='10:15']")));
        browser.executeScript("document.querySelector('.slot.free[tabindex=\"0\"]').focus()");

        press(Keys.ARROW_DOWN);
        assertThat(focused().getAttribute("aria-label")).contains("10:15", "free");
        press(Keys.ENTER);
        dialog("Book an appointment");
        isFocused("picker");
        type("keyed");
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("dialog .results button")));
        press(Keys.ARROW_DOWN, Keys.ENTER);
        patiently.until(d -> "Book".equals(focused().getText()));
        press(Keys.ENTER);

        isOnThePage("Asha Keyed, booked");
    }

    @Test
    void aWeeklySeriesIsBookedMovedAndCalledOff() { // R-APT-11
        var officer = service.as("asha.records");
        var day = LocalDate.now(ZoneOffset.UTC).plusDays(2);
        officer.post(
                        "/api/services",
                        "{\"name\":\"Ab"
                                + " series\",\"terms\":{\"minutes\":30,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}")
                .hasStatus(201);
        var room = officer.post(
                        "/api/resources",
                        """
                        {"kind":"room","name":"Series room","capacity":1,"calendar":{"zone":"Asia/Kolkata","gaps":"shift","availability":[
                          {"effective":{"from":"%s","until":"%s"},"weekly":[{"day":"%s","start":"10:00","end":"11:00"}]}]}}"""
                                .formatted(day, day.plusWeeks(5), day.getDayOfWeek()))
                .hasStatus(201)
                .at("/id");
        var appointments = "/api/patients/" + patient(officer, "Seriesworth", "Nila") + "/appointments";
        signIn("asha.reception");
        browser.get("http://localhost:" + service.port() + "/#/calendar/week/" + room + "/" + day);
        browser.navigate().refresh();
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.id("calendar-service")));
        focus("calendar-service");
        type("Ab series");
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".slot.free[data-at$='10:00']")));
        browser.executeScript("document.querySelector('.slot.free').focus()");
        press(Keys.ENTER);
        dialog("Book an appointment");
        isFocused("picker");
        type("seriesworth");
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("dialog .results button")));
        press(Keys.ARROW_DOWN, Keys.ENTER);
        patiently.until(d -> "Book".equals(focused().getText()));
        browser.findElement(By.name("repeat")).sendKeys("Every week");
        browser.findElement(By.name("times")).clear();
        browser.findElement(By.name("times")).sendKeys("3", Keys.ENTER);

        isOnThePage("Nila Seriesworth, booked");
        assertThat(officer.get(appointments).json().get("items")).hasSize(3);

        press(Keys.ENTER);
        dialog("Nila Seriesworth");
        browser.findElement(By.xpath("//dialog//button[text()='Move']")).sendKeys(Keys.ENTER);
        isOnThePage("Nila Seriesworth, booked");
        browser.executeScript("document.querySelector('.slot.free').focus()");
        press(Keys.ENTER);
        dialog("Move the appointment");
        browser.findElement(By.name("scope")).sendKeys("All of the series");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        isOnThePage("10:30, Nila Seriesworth, booked");
        assertThat(officer.get(appointments).json().get("items"))
                .filteredOn(a -> a.get("status").asString().equals("booked"))
                .hasSize(3)
                .allSatisfy(a -> assertThat(a.at("/planned/start").asString()).contains("T05:00"));

        press(Keys.ENTER);
        dialog("Nila Seriesworth");
        browser.findElement(By.xpath("//dialog//button[text()='Call off']")).sendKeys(Keys.ENTER);
        dialog("Call the appointment off");
        browser.findElement(By.name("scope")).sendKeys("All of the series");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".slot.free[data-at$='10:30']")));
        assertThat(officer.get(appointments).json().get("items"))
                .allSatisfy(a -> assertThat(a.get("status").asString()).isEqualTo("cancelled"));
    }

    @Test
    void twoRecordsAreComparedAndMerged() {
        var officer = service.as("asha.records");
        var kept = patient(officer, "Mergeworth", "Leela");
        var gone = patient(officer, "Mergeworth", "Lila");
        signIn("asha.records");
        browser.get("http://localhost:" + service.port() + "/#/duplicates/" + kept + "/" + gone);
        browser.navigate().refresh();
        isFocused("duplicates-title");

        focus("merge-reason");
        press(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("merge-problem"), "reason"));
        isFocused("merge-reason");
        type("Same telephone", Keys.ENTER);

        patiently.until(ExpectedConditions.textToBe(By.id("pane-title"), "Leela Mergeworth"));
        assertThat(officer.get("/api/patients/" + kept + "/merges")
                        .hasStatus(200)
                        .text())
                .contains("Same telephone");
    }

    @Test
    void anAlertIsAnsweredBeforeAPrescriptionIsSigned() {
        var doctor = service.as("asha.doctor");
        var patient = patient(doctor, "Alerted", "Ravi");
        signIn("asha.doctor");
        browser.get("http://localhost:" + service.port() + "/#/prescriptions/" + patient);
        browser.navigate().refresh();
        isFocused("banner-name");
        focus("prescribe");
        press(Keys.ENTER);
        dialog("Prescribe");
        type("ibup");
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[role=option]")));
        press(Keys.ARROW_DOWN, Keys.ENTER);
        patiently.until(d -> "strength".equals(focused().getAttribute("name")));
        assertThat(browser.findElement(By.name("atc")).getAttribute("value")).isEqualTo("M01AE01");
        type("400", Keys.ENTER);
        dialog("Sign");
        type("MMC-4711", Keys.ENTER);

        // nobody asked about allergies, so they could not be checked, and that is said
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#alerts select")));
        assertThat(text("alerts")).containsIgnoringCase("not checked");
        for (var answer : browser.findElements(By.cssSelector("#alerts select"))) {
            answer.sendKeys("The patient was assessed");
        }
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("rx"), "active"));
    }

    private static String patient(Client as, String family, String given) {
        return as.post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"%s\",\"given\":[\"%s\"]}],\"gender\":\"male\",\"birthDate\":\"1970-02-03\"}"
                                .formatted(family, given))
                .hasStatus(201)
                .at("/id");
    }
}
