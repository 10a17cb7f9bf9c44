package health.erp.core.signin;

import health.erp.core.NotPermittedException;

/** Why somebody is not let in, in words that tell an attacker nothing. */
final class SessionRefusal {
    static NotPermittedException refused() {
        return new NotPermittedException(
                "core.signin.refused",
                "The user name or the password is wrong, or there were too many attempts.\nMaybe wait some minutes, or ask whoever looks after the users.");
    }

    static NotPermittedException unknown() {
        return new NotPermittedException(
                "core.session.ended", "There is no such session, or it has ended.\nMaybe sign in again.");
    }

    static NotPermittedException mustChange() {
        return new NotPermittedException(
                "core.signin.mustChange", "The password was given by somebody else, so it must be changed first.");
    }

    private SessionRefusal() {}
}
