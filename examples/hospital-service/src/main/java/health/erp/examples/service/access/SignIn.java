package health.erp.examples.service.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Checks name and password, for the page and for clients alike, and counts what fails. */
final class SignIn implements AuthenticationProvider {
    private final DaoAuthenticationProvider check;
    private final Lockout lockout;

    SignIn(StaffDirectory directory, PasswordEncoder passwords, Lockout lockout) {
        this.check = new DaoAuthenticationProvider(name ->
                directory.find(name).orElseThrow(() -> new UsernameNotFoundException("Nobody signs in by this name.")));
        this.check.setPasswordEncoder(passwords);
        this.lockout = lockout;
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) throws AuthenticationException {
        var name = attempt.getName();
        if (lockout.isLocked(name)) {
            throw new LockedException("Too many wrong passwords.");
        }
        try {
            var signedIn = check.authenticate(attempt);
            lockout.succeeded(name);
            return signedIn;
        } catch (BadCredentialsException e) {
            lockout.failed(name);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
