package health.erp.core.signin;

import health.erp.core.Permission;

/** What staff may be allowed to do with users. */
public enum SignInPermission implements Permission {
    /** What the runtime itself does when somebody comes or goes; in no role. */
    SIGN_IN,
    MANAGE_USERS,
    READ_USERS
}
