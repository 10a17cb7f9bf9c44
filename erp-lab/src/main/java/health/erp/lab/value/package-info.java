/**
 * What a measurement says: a number as it was reported, a number beyond what can be measured, a range, a titre, a code, words.
 *
 * <p>Start at {@link health.erp.lab.value.ResultValue}. What is not known exactly is a {@link health.erp.lab.value.Span} of
 * what it can be, and is compared as such. Uses {@code unit}.
 */
@NullMarked
package health.erp.lab.value;

import org.jspecify.annotations.NullMarked;
