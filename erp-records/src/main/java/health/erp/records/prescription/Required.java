package health.erp.records.prescription;

import health.erp.records.patient.PatientView;
import health.erp.records.person.AdministrativeGender;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to stand on a prescription before anybody signs it. R-RX-5; Telemedicine Practice Guidelines 2020, annexure 2. */
final class Required {
    /** Names of what is missing; the prescriber's own part is in the command. */
    static List<String> missing(Prescription prescription, PatientView patient) {
        var missing = new ArrayList<String>();
        note(missing, "medication.strength", prescription.getMedication().strength());
        note(missing, "medication.form", prescription.getMedication().form());
        note(missing, "dosage", prescription.getDosage());
        var dosage = prescription.getDosage();
        note(missing, "dosage.days", dosage == null ? null : dosage.days());
        note(missing, "supply", prescription.getSupply());
        note(missing, "patient.birthDate", patient.birthDate());
        note(missing, "patient.gender", patient.gender() == AdministrativeGender.UNKNOWN ? null : patient.gender());
        return missing;
    }

    private static void note(List<String> missing, String field, @Nullable Object value) {
        if (value == null) {
            missing.add(field);
        }
    }

    private Required() {}
}
