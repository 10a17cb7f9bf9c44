package health.erp.lab.specimen;

import health.erp.lab.accession.SpecimenLabel.Bearer;
import jakarta.validation.constraints.NotNull;

/** What to print on a tube. The laboratory knows no names, so the host says who bears it. */
public record LabelSpecimen(@NotNull SpecimenId specimen, @NotNull Bearer bearer) {}
