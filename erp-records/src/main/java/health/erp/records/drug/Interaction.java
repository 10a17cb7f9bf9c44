package health.erp.records.drug;

/**
 * What two drugs do to each other.
 *
 * @param effect a few words for whoever prescribes: bleeding
 * @param source who says so
 */
public record Interaction(DrugPair pair, Severity severity, String effect, String source) {}
