package health.erp.lab.specimen;

import health.erp.lab.catalogue.TestCode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for more tests on a tube that is there, as long as it is stable for them. */
public record AddOnTests(@NotNull SpecimenId specimen, @NotEmpty @Size(max = 50) List<@NotNull TestCode> tests) {}
