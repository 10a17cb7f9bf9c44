package health.erp.examples.service.demo;

import health.erp.core.value.Quantity;
import health.erp.records.drug.Dosage;
import health.erp.records.drug.DoseForm;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.Strength;
import health.erp.records.prescription.Medication;
import health.erp.records.prescription.Supply;
import java.util.List;

/** What the demo's doctors prescribe. Nothing in it is advice. */
final class DemoDrugs {
    private static final String TABLET = "{tablet}";

    /** One of them, as it is usually taken. */
    record Usual(String atc, String name, String milligrams, int timesADay, int days) {
        Medication medication() {
            return new Medication(
                    DrugCode.atc(atc), name, null, Strength.of(milligrams, "mg", TABLET), DoseForm.TABLET);
        }

        Dosage dosage() {
            return Dosage.oral(Quantity.of(1, TABLET), timesADay, days);
        }

        Supply supply() {
            return new Supply(Quantity.of((long) timesADay * days, TABLET), 0);
        }
    }

    static final List<Usual> ALL = List.of(
            new Usual("N02BE01", "Paracetamol", "500", 3, 5),
            new Usual("J01CA04", "Amoxicillin", "500", 3, 5),
            new Usual("A10BA02", "Metformin", "500", 2, 30),
            new Usual("C08CA01", "Amlodipine", "5", 1, 30),
            new Usual("M01AE01", "Ibuprofen", "400", 3, 3),
            new Usual("A02BC01", "Omeprazole", "20", 1, 14));

    private DemoDrugs() {}
}
