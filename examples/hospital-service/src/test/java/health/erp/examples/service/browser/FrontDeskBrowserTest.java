package health.erp.examples.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.examples.service.Client;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The front desk, the hours and what is to be booked anew, in a real browser by keyboard alone. */
class FrontDeskBrowserTest extends InABrowser {
    private final String name = "Door " + UUID.randomUUID();

    FrontDeskBrowserTest(@TempDir Path profile) {
        super(profile);
    }

    @Test
    void somebodyGetsANumberAndIsCalled() {
        var door = room(LocalDate.now(ZoneId.of("Asia/Kolkata")));
        patient("Doorward");
        signIn("asha.reception");
        go("#/desk");
        isFocused("desk-title");
        focus("door");
        type(name);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("queue-title"), name));
        assertThat(text("queue")).contains("Nobody waits here now.");

        focus("walk-in");
        press(Keys.ENTER);
        dialog("Give a number");
        isFocused("picker");
        type("doorward");
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("dialog .results button")));
        press(Keys.ARROW_DOWN, Keys.ENTER);
        patiently.until(d -> "priority".equals(focused().getAttribute("name")));
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("queue"), "Asha Doorward"));

        patiently.until(ExpectedConditions.elementToBeClickable(By.id("call-next")));
        focus("call-next");
        press(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("queue"), "Called"));
        assertThat(service.as("asha.reception")
                        .get("/api/resources/" + door + "/queue")
                        .at("/0/status"))
                .isEqualTo("called");
    }

    @Test
    void whoWaitsIsOfferedATimeAndTakesIt() {
        room(LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1));
        patient("Awaiting");
        var service = "Awaited " + UUID.randomUUID();
        officer()
                .post(
                        "/api/services",
                        "{\"name\":\"%s\",\"terms\":{\"minutes\":15,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}"
                                .formatted(service))
                .hasStatus(201);
        signIn("asha.reception");
        go("#/desk");
        patiently.until(ExpectedConditions.elementToBeClickable(By.id("wish")));
        focus("wish");
        press(Keys.ENTER);
        dialog("Put somebody on the waiting list");
        type("awaiting");
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("dialog .results button")));
        press(Keys.ARROW_DOWN, Keys.ENTER);
        patiently.until(d -> "service".equals(focused().getAttribute("name")));
        type(service, Keys.TAB, name);
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("waiting"), "Asha Awaiting"));

        browser.findElement(By.cssSelector("[aria-label='Offer a time: Asha Awaiting']"))
                .sendKeys(Keys.ENTER);
        dialog("Offer a time");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        var takes = By.cssSelector("[aria-label='Takes it: Asha Awaiting']");
        patiently.until(ExpectedConditions.presenceOfElementLocated(takes));
        browser.findElement(takes).sendKeys(Keys.ENTER);

        patiently.until(ExpectedConditions.not(
                ExpectedConditions.textToBePresentInElementLocated(By.id("waiting"), "Asha Awaiting")));
    }

    @Test
    void timeIsTakenOutOfACalendarAndWhoWasBookedIsCalledOff() {
        var day = LocalDate.now(ZoneId.of("Asia/Kolkata")).plusDays(1);
        var door = room(day);
        officer()
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/appointments",
                        "{\"patient\":\"%s\",\"service\":\"%s\",\"resources\":[\"%s\"],\"start\":\"%sT10:00:00+05:30\"}"
                                .formatted(patient("Rebookable"), offer(), door, day))
                .hasStatus(201);
        signIn("asha.records");
        go("#/hours");
        var block = By.cssSelector("[aria-label='Block time: " + name + "']");
        patiently.until(ExpectedConditions.presenceOfElementLocated(block));
        browser.findElement(block).sendKeys(Keys.ENTER);
        dialog("Block time of " + name);
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("told"), "1 to be booked anew"));

        go("#/rebooking");
        var off = By.cssSelector("[aria-label='Call off: Asha Rebookable']");
        patiently.until(ExpectedConditions.presenceOfElementLocated(off));
        browser.findElement(off).sendKeys(Keys.ENTER);
        dialog("Call the appointment off");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.not(
                ExpectedConditions.textToBePresentInElementLocated(By.id("rebooking"), "Asha Rebookable")));
    }

    private String offer() {
        return officer()
                .post(
                        "/api/services",
                        "{\"name\":\"Rebooked\",\"terms\":{\"minutes\":15,\"minutesBefore\":0,\"minutesAfter\":0,\"capacity\":1,\"leadMinutes\":0,\"horizonDays\":365,\"patientOverlap\":\"warn\"}}")
                .hasStatus(201)
                .at("/id");
    }

    private void go(String address) {
        browser.executeScript("location.hash = arguments[0]", address);
    }

    private Client officer() {
        return service.as("asha.records");
    }

    private String patient(String family) {
        return officer()
                .post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"%s\",\"given\":[\"Asha\"]}],\"gender\":\"female\"}".formatted(family))
                .hasStatus(201)
                .at("/id");
    }

    private String room(LocalDate day) {
        return officer()
                .post(
                        "/api/resources",
                        """
                        {"kind":"room","name":"%s","capacity":1,"calendar":{"zone":"Asia/Kolkata","gaps":"shift","availability":[
                          {"effective":{"from":"%s","until":"%s"},"weekly":[{"day":"%s","start":"10:00","end":"23:00"}]}]}}"""
                                .formatted(name, day, day.plusDays(1), day.getDayOfWeek()))
                .hasStatus(201)
                .at("/id");
    }
}
