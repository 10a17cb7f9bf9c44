package health.erp.records.prescription;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks which drugs there are to prescribe, by how their names, a word of them, or their codes begin. */
public record SearchDrugs(@NotBlank @Size(max = 60) String text, @Min(1) @Max(50) int size) {}
