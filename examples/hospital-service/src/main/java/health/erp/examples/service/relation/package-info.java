/** Whom patients belong to and who pays for them, over HTTP. Start at {@link health.erp.examples.service.relation.RelationApi}. */
@NullMarked
package health.erp.examples.service.relation;

import org.jspecify.annotations.NullMarked;
