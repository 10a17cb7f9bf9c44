package health.erp.examples.service.access;

import health.erp.core.id.StaffId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who may sign in. What they may do depends on the hospital, so Spring Security is told of no authorities. */
public final class StaffMember implements UserDetails, CredentialsContainer {
    private final String name;
    private final StaffId staff;
    private final String displayName;
    private final boolean enabled;
    private transient @Nullable String password;

    StaffMember(String name, StaffId staff, String displayName, @Nullable String password, boolean enabled) {
        this.name = name;
        this.staff = staff;
        this.displayName = displayName;
        this.password = password;
        this.enabled = enabled;
    }

    public StaffId staff() {
        return staff;
    }

    public String displayName() {
        return displayName;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
