package health.erp.lab.catalogue;

import java.util.Locale;

/** Whether a test or a panel can be ordered. FHIR R4 publication-status. */
public enum CatalogueStatus {
    /** Nothing of it was published yet. */
    DRAFT,
    ACTIVE,
    /** Its versions stay, for what was ordered before; nothing new is ordered. */
    RETIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean mayBecome(CatalogueStatus next) {
        return switch (this) {
            case DRAFT -> next == ACTIVE;
            case ACTIVE -> next == ACTIVE || next == RETIRED;
            case RETIRED -> next == ACTIVE;
        };
    }
}
