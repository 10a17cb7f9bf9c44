package health.erp.records.allergy;

import java.util.List;

/**
 * What speaks against a drug, and how much that is worth.
 *
 * @param knowledge if it is unknown, that nothing speaks against the drug means nothing
 * @param against entries in use that name it, an ingredient or a class of it
 * @param unchecked entries in use without a code: somebody has to read them
 */
public record AllergyCheckView(AllergyKnowledge knowledge, List<AllergyView> against, List<AllergyView> unchecked) {}
