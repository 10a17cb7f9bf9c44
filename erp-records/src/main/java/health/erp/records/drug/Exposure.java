package health.erp.records.drug;

/** A drug to be given to somebody who does not bear a substance. */
public record Exposure(DrugCode drug, DrugCode allergen) {}
