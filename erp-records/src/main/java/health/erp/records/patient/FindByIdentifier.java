package health.erp.records.patient;

import health.erp.records.identifier.Identifier;
import health.erp.records.identifier.Mrn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Asks who has this identifier, or this medical record number of the hospital. */
public record FindByIdentifier(@NotNull @Valid Identifier identifier) {
    public static FindByIdentifier mrn(Mrn mrn) {
        return new FindByIdentifier(new Identifier(Patients.MRN_SYSTEM, mrn.value()));
    }
}
