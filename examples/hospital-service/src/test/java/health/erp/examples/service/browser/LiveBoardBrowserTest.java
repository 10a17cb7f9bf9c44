package health.erp.examples.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.examples.service.ward.AWard;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The bed board in a real browser: what happens elsewhere appears on it by itself. */
class LiveBoardBrowserTest extends InABrowser {
    LiveBoardBrowserTest(@TempDir Path profile) {
        super(profile);
    }

    @Test
    void anAdmissionAndADischargeMadeElsewhereAppearOnTheOpenPage() {
        var ward = AWard.in(service);
        open(ward);
        assertThat(tile(ward.first())).contains("Free");
        browser.executeScript("window.wasNeverLoadedAgain = true");

        var nurse = service.as("asha.nurse");
        var patient = nurse.post(
                        "/api/patients",
                        "{\"name\":[{\"family\":\"Boarded\",\"given\":[\"Leela\"]}],\"gender\":\"female\"}")
                .hasStatus(201)
                .at("/id");
        var stay = nurse.post("/api/stays", "{\"patient\":\"%s\",\"bed\":\"%s\"}".formatted(patient, ward.first()))
                .hasStatus(201);
        patiently.until(d -> tile(ward.first()).contains("Leela Boarded"));
        assertThat(tile(ward.first())).contains("Occupied");
        assertThat(text("beds-summary")).contains("1 occupied", "1 free");

        var path = "/api/stays/" + stay.at("/id");
        var ordered = service.as("asha.doctor")
                .with("If-Match", stay.header("ETag"))
                .post(path + "/order-discharge", "{\"disposition\":\"home\"}")
                .hasStatus(200);
        patiently.until(d -> tile(ward.first()).contains("May go"));
        service.as("asha.nurse")
                .with("If-Match", ordered.header("ETag"))
                .post(path + "/discharge", "{}")
                .hasStatus(200);

        patiently.until(d -> tile(ward.first()).contains("To be cleaned"));
        assertThat(tile(ward.first())).doesNotContain("Leela");
        assertThat(browser.executeScript("return window.wasNeverLoadedAgain")).isEqualTo(true);
    }

    @Test
    void aBedIsCleanedByKeyboard() {
        var ward = AWard.in(service);
        var admin = service.as("asha.admin");
        for (var status : new String[] {"suspended", "active"}) { // a bed that comes back into use is cleaned first
            var bed = admin.get("/api/locations/" + ward.second());
            service.as("asha.admin")
                    .with("If-Match", bed.header("ETag"))
                    .post("/api/locations/" + ward.second() + "/status", "{\"status\":\"%s\"}".formatted(status))
                    .hasStatus(200);
        }
        open(ward);
        assertThat(tile(ward.second())).contains("To be cleaned");

        browser.executeScript("document.querySelector('[data-bed=\"" + ward.second() + "\"]').focus()");
        press(Keys.ENTER);
        dialog("Bed B");
        browser.findElement(By.cssSelector("dialog [type=submit]")).sendKeys(Keys.ENTER);

        patiently.until(d -> tile(ward.second()).contains("Free"));
    }

    private void open(AWard ward) {
        signIn("asha.nurse");
        browser.get("http://localhost:" + service.port() + "/#/beds/" + ward.id());
        browser.navigate().refresh();
        patiently.until(ExpectedConditions.textToBe(By.id("beds-live"), "Live"));
        patiently.until(
                ExpectedConditions.presenceOfElementLocated(By.cssSelector("[data-bed='" + ward.first() + "']")));
    }

    /** What stands on the tile of a bed; as the page draws it anew, an element would be stale. */
    private String tile(String bed) {
        return String.valueOf(
                browser.executeScript("return document.querySelector('[data-bed=\"" + bed + "\"]').innerText"));
    }
}
