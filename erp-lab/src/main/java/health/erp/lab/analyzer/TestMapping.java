package health.erp.lab.analyzer;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a code of the sender means.
 *
 * @param sent its code, as it comes
 * @param unit in which it reports, whatever it says or does not say; null where it says so rightly
 */
public record TestMapping(
        @NotBlank @Size(max = 80) String sent, @NotNull TestCode test, @Nullable @Size(max = 40) String unit) {
    public static TestMapping of(String sent, String test) {
        return new TestMapping(sent, new TestCode(test), null);
    }

    public TestMapping in(String itsUnit) {
        return new TestMapping(sent, test, itsUnit);
    }
}
