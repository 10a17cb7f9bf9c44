package health.erp.lab.specimen;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A tube came to the laboratory.
 *
 * @param barcode what the scanner read: the accession number, with the container or without
 * @param bench where it is put
 */
public record ReceiveSpecimen(@NotBlank @Size(max = 40) String barcode, @NotNull Custodian bench) {}
