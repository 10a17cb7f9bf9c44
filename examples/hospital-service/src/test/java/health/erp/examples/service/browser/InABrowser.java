package health.erp.examples.service.browser;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The pages in a real browser, by keyboard alone. */
abstract class InABrowser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final RunningService service = RunningService.on(TestServer.H2);
    final ChromeDriver browser;
    final WebDriverWait patiently;

    InABrowser(Path profile) {
        var options = new ChromeOptions();
        options.setBinary(System.getProperty("browser.binary", "/usr/bin/chromium"));
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        var driver = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(System.getProperty("browser.driver", "/usr/bin/chromedriver"))
                        .toFile())
                .build();
        this.browser = new ChromeDriver(driver, options);
        this.patiently = new WebDriverWait(browser, PATIENCE);
    }

    @BeforeEach
    void openThePage() {
        browser.get("http://localhost:" + service.port() + "/");
        isFocused("user");
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    void signIn(String user) {
        type(user, Keys.TAB, RunningService.PASSWORD, Keys.ENTER);
        patiently.until(ExpectedConditions.invisibilityOfElementLocated(By.id("sign-in")));
    }

    void type(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    void press(CharSequence... keys) {
        for (var key : keys) {
            focused().sendKeys(key);
        }
    }

    void focus(String id) {
        browser.executeScript("document.getElementById(arguments[0]).focus()", id);
    }

    WebElement focused() {
        return browser.switchTo().activeElement();
    }

    void isFocused(String id) {
        patiently.until(d -> id.equals(focused().getAttribute("id")));
    }

    /** No dialog is open, and what has the focus is labelled so; asked at once, for pages are drawn anew meanwhile. */
    void isOnThePage(String label) {
        var asked =
                """
                const label = document.activeElement.getAttribute("aria-label");
                return !document.querySelector("dialog[open]") && label !== null && label.includes(arguments[0]);
                """;
        patiently.until(d -> browser.executeScript(asked, label).equals(true));
    }

    /** A dialog with this heading has opened. */
    void dialog(String heading) {
        patiently.until(ExpectedConditions.textToBe(By.cssSelector("dialog[open] h2"), heading));
    }

    void part(String name) {
        patiently.until(ExpectedConditions.elementToBeClickable(By.cssSelector("[data-part=" + name + "]")));
        browser.findElement(By.cssSelector("[data-part=" + name + "]")).sendKeys(Keys.ENTER);
    }

    String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }
}
