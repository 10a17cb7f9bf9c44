package health.erp.records.drug;

import org.jspecify.annotations.Nullable;

/** A drug as somebody takes it. */
public record Regimen(DrugCode drug, String name, @Nullable Strength strength, Dosage dosage) {}
