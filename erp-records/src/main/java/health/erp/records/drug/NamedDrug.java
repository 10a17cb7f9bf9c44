package health.erp.records.drug;

/** A drug and what people call it, to choose from. */
public record NamedDrug(DrugCode drug, String name) {}
