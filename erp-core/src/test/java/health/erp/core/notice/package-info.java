/** Tests of what people are told. */
@NullMarked
package health.erp.core.notice;

import org.jspecify.annotations.NullMarked;
