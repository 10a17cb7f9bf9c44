package health.erp.core.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After every test class of every module: nothing of a patient was logged. Found by JUnit itself, so nobody can forget it. */
public final class CanaryWatch implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        var sung = WatchedLog.sung();
        if (!sung.isEmpty()) {
            throw new AssertionError("A patient's data was logged: " + sung);
        }
    }
}
