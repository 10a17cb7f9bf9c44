package health.erp.examples.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The register in a real browser, by keyboard alone. */
class PatientPageBrowserTest extends InABrowser {
    PatientPageBrowserTest(@TempDir Path profile) {
        super(profile);
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
    void whoLooksTheSameIsShownBeforeASecondRecordIsMade() {
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
        assertThat(text("register-problem"))
                .contains("Somebody who looks the same is registered already", "First Holder");

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
}
