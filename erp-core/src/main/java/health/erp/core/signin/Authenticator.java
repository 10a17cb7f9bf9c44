package health.erp.core.signin;

import health.erp.core.id.HospitalId;

/** Port: finds out who somebody is from what they show; by default a user name and a password of the hospital. */
public interface Authenticator {

    /**
     * Who that is in this hospital. Whoever is refused is told the same, in about the same time, whether the name is
     * unknown, the secret wrong or the account locked; the secret is kept nowhere.
     *
     * @throws health.erp.core.NotPermittedException with the code {@code core.signin.refused}
     */
    Authenticated authenticate(HospitalId hospital, Credentials shown);
}
