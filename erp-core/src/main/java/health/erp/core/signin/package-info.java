/**
 * How staff prove who they are, and how long that is believed. Start at {@link health.erp.core.signin.SignIn} and
 * {@link health.erp.core.signin.UserAccounts}.
 *
 * <p>A host whose staff sign in elsewhere (OIDC, SAML) needs none of this: it asks
 * {@link health.erp.core.access.Access#callerOf} for the caller of a request, or plugs in an
 * {@link health.erp.core.signin.Authenticator} to have sessions of ours.
 */
@NullMarked
package health.erp.core.signin;

import org.jspecify.annotations.NullMarked;
