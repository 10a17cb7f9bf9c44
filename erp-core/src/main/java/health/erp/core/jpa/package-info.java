/**
 * Jakarta Persistence on Hibernate, one hospital per session. The only package that speaks SQL.
 *
 * <p>Modules meet four classes here: their entities extend {@link health.erp.core.jpa.HospitalOwned} or
 * {@link health.erp.core.jpa.HospitalPart}, their stores extend {@link health.erp.core.jpa.Store}, and values kept as a
 * document use {@link health.erp.core.jpa.JsonColumn}. The rest is the runtime's own, wired by the builder.
 */
@NullMarked
package health.erp.core.jpa;

import org.jspecify.annotations.NullMarked;
