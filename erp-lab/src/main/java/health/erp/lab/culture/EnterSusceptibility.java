package health.erp.lab.culture;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Enters what drugs did to an isolate. What was entered before of the same drug by the same method gives way, and stays. */
public record EnterSusceptibility(
        @NotNull IsolateId isolate,
        @NotNull AstMethod method,
        @NotEmpty @Size(max = 60) List<@NotNull @Valid MeasuredDrug> measured) {
    public EnterSusceptibility {
        measured = measured == null ? List.of() : List.copyOf(measured);
    }

    @AssertTrue(message = "must have each drug once")
    boolean isMeasuredOnce() {
        return measured.stream().map(MeasuredDrug::drug).distinct().count() == measured.size();
    }
}
