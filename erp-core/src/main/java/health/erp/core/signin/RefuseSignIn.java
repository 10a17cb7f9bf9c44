package health.erp.core.signin;

import org.jspecify.annotations.Nullable;

/**
 * Sends somebody away, and notes for whom they gave themselves out.
 *
 * @param user null for a name nobody has
 */
record RefuseSignIn(@Nullable UserId user) {}
