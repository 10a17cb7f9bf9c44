package health.erp.examples.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** A patient's people, payers and consents, and the broken glass, in a real browser by keyboard alone. */
class EmergencyBrowserTest extends InABrowser {
    EmergencyBrowserTest(@TempDir Path profile) {
        super(profile);
    }

    @Test
    void whomToCallIsWrittenDownSeenBehindTheGlassAndThatIsReviewed() {
        var patient = service.as("asha.reception")
                .post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"Glassworth\",\"given\":[\"Mohan\"]}],\"gender\":\"male\"}")
                .hasStatus(201)
                .at("/id");
        signIn("asha.reception");
        go("#/patients/" + patient);
        push("Add somebody");
        dialog("Somebody the patient belongs to");
        type("wife", Keys.TAB, Keys.TAB, "Sunita", Keys.TAB, "Glassworth", Keys.TAB, "12", Keys.ENTER);
        patiently.until(ExpectedConditions.attributeToBe(By.name("who.phone"), "aria-invalid", "true"));
        press(Keys.chord(Keys.CONTROL, "a"));
        type("055512 34567", Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("patient"), "+91 55512 34567"));

        push("Add who pays");
        dialog("Who pays");
        type("CGHS", Keys.TAB, "C-4711", Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("patient"), "C-4711"));
        push("Ask for a consent");
        dialog("Ask for a consent");
        type(Keys.TAB, "IN2710000123", Keys.TAB, Keys.SPACE, Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("patient"), "IN2710000123"));
        assertThat(text("patient")).contains("Requested", "Prescriptions");

        signInAgain("asha.pharmacy");
        go("#/emergency/for/" + patient);
        dialog("Break the glass");
        type("Found unconscious");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("emergency"), "Sunita Glassworth"));

        signInAgain("asha.audit");
        go("#/emergency");
        patiently.until(ExpectedConditions.textToBePresentInElementLocated(By.id("reviews"), "Mohan Glassworth"));
        browser.findElement(By.xpath("//tr[contains(., 'Mohan Glassworth')]//button"))
                .sendKeys(Keys.ENTER);
        dialog("Was it right?");
        type(Keys.TAB, "It was");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);
        patiently.until(ExpectedConditions.not(
                ExpectedConditions.textToBePresentInElementLocated(By.id("reviews"), "Mohan Glassworth")));
    }

    private void push(String label) {
        var button = By.cssSelector("[aria-label='" + label + "']");
        patiently.until(ExpectedConditions.elementToBeClickable(button));
        browser.findElement(button).sendKeys(Keys.ENTER);
    }

    private void signInAgain(String user) {
        focus("sign-out");
        press(Keys.ENTER);
        isFocused("user");
        signIn(user);
    }

    private void go(String address) {
        browser.executeScript("location.hash = arguments[0]", address);
    }
}
