package health.erp.examples.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.testing.TestServer;
import health.erp.examples.service.RunningService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a real browser, by keyboard alone. */
class PatientPageBrowserTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningService service = RunningService.on(TestServer.H2);
    private final ChromeDriver browser;
    private final WebDriverWait patiently;

    PatientPageBrowserTest(@TempDir Path profile) {
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

    @Test
    void aReceptionistRegistersAPatientByKeyboardAndFindsHerAgain() {
        signIn("asha.reception");
        isFocused("search");
        press(Keys.TAB, Keys.chord(Keys.SHIFT, Keys.TAB), Keys.chord(Keys.SHIFT, Keys.TAB), Keys.ENTER);
        isFocused("given");

        type("Parvati", Keys.TAB, "Quillwala", Keys.TAB, Keys.SPACE, Keys.TAB, "31/02/1980", Keys.ENTER);
        patiently.until(ExpectedConditions.attributeToBe(By.id("birth"), "aria-invalid", "true"));
        assertThat(text("birth-problem")).startsWith("Birth date is not a calendar date");
        isFocused("birth");

        press(Keys.chord(Keys.CONTROL, "a"));
        type("12/05/1980", Keys.TAB, Keys.TAB, "055512 34599", Keys.ENTER);
        patiently.until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("#patient .notice")));
        assertThat(text("pane-title")).isEqualTo("Parvati Quillwala");
        assertThat(text("patient")).contains("12 May 1980", "+91 55512 34599");
        isFocused("pane-title");

        press(Keys.ESCAPE);
        isFocused("search");
        type("quill parv 1980");
        patiently.until(ExpectedConditions.textToBe(By.id("count"), "1 patient"));
        press(Keys.ARROW_DOWN, Keys.ENTER);
        patiently.until(ExpectedConditions.textToBe(By.id("pane-title"), "Parvati Quillwala"));
        assertThat(browser.getCurrentUrl())
                .matches(".*/#/patients/[0-9a-f-]{36}")
                .doesNotContainIgnoringCase("quill");
        press(Keys.ESCAPE);
        assertThat(focused().getText()).contains("Parvati Quillwala");
    }

    @Test
    void aNumberThatIsTakenIsToldWithWhoHasIt() {
        signIn("asha.reception");
        for (var name : List.of("First", "Second")) {
            focus("register-open");
            press(Keys.ENTER);
            isFocused("given");
            type(name, Keys.TAB, "Holder", Keys.TAB, Keys.SPACE);
            focus("number");
            type("00-9999-0000-0007");
            focus("system");
            type("ABHA number");
            focus("number");
            press(Keys.ENTER);
            patiently.until(ExpectedConditions.or(
                    ExpectedConditions.presenceOfElementLocated(By.cssSelector("#patient .notice")),
                    ExpectedConditions.presenceOfElementLocated(By.cssSelector("#register-problem button"))));
        }
        assertThat(text("register-problem")).contains("Another patient of this hospital has this identifier");

        press(Keys.ENTER);

        patiently.until(ExpectedConditions.textToBe(By.id("pane-title"), "First Holder"));
    }

    @Test
    void somebodyOfTwoHospitalsChoosesAndSeesWhatTheRoleAllows() {
        signIn("both");
        patiently.until(ExpectedConditions.visibilityOfElementLocated(By.id("choose")));
        patiently.until(d -> focused().getText().startsWith("Asha General Hospital"));

        press(Keys.TAB, Keys.ENTER);

        isFocused("search");
        assertThat(text("hospital-name")).isEqualTo("Nilgiri Children's Hospital, Coonoor");
        assertThat(browser.findElement(By.id("register-open")).isDisplayed()).isFalse();
    }

    @Test
    void aWrongPasswordIsToldAndTheFieldIsReady() {
        type("asha.reception", Keys.TAB, "wrong", Keys.ENTER);

        patiently.until(ExpectedConditions.visibilityOfElementLocated(By.id("sign-in-problem")));
        assertThat(text("sign-in-problem")).isEqualTo("The user name or the password is wrong.");
        isFocused("password");
    }

    private void signIn(String user) {
        type(user, Keys.TAB, RunningService.PASSWORD, Keys.ENTER);
        patiently.until(ExpectedConditions.invisibilityOfElementLocated(By.id("sign-in")));
    }

    private void type(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private void press(CharSequence... keys) {
        for (var key : keys) {
            focused().sendKeys(key);
        }
    }

    private void focus(String id) {
        browser.executeScript("document.getElementById(arguments[0]).focus()", id);
    }

    private WebElement focused() {
        return browser.switchTo().activeElement();
    }

    private void isFocused(String id) {
        patiently.until(d -> id.equals(focused().getAttribute("id")));
    }

    private String text(String id) {
        return browser.findElement(By.id(id)).getText();
    }
}
