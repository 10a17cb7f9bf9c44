package health.erp.lab.specimen;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Shows the tube a scanner has read. */
public record FindByBarcode(@NotBlank @Size(max = 40) String barcode) {}
