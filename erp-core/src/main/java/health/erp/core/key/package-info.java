/**
 * The keys of each hospital: values sealed, messages signed, tokens to search by. Start here: {@link
 * health.erp.core.key.Keys} to use them, {@link health.erp.core.key.KeyCustody} to rotate and destroy them.
 */
@NullMarked
package health.erp.core.key;

import org.jspecify.annotations.NullMarked;
