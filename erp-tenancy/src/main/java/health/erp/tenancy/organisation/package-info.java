/**
 * What hospitals have in common: organisations they belong to, staff who work in several, people who are patients in
 * several.
 *
 * <p>Start at {@link health.erp.tenancy.organisation.Organisations}. Organisations are the operator's. That somebody works
 * here too is said by each hospital for itself, and of a patient each hospital keeps its own side only.
 */
@NullMarked
package health.erp.tenancy.organisation;

import org.jspecify.annotations.NullMarked;
