/** Tests of sessions and sign-in. */
@NullMarked
package health.erp.core.signin;

import org.jspecify.annotations.NullMarked;
