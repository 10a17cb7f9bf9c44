package health.erp.core.access;

import health.erp.core.RuleException;
import health.erp.core.jpa.HospitalOwned;
import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A role the hospital defined beside the standard ones. */
@Entity
@Table(name = "erp_role")
public class Role extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoleId id;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String nameKey;

    @Convert(converter = Names.class)
    private List<String> permissions;

    @Column(updatable = false)
    private Instant definedAt;

    private @Nullable Instant retiredAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Role() {}

    Role(RoleId id, RoleName name, Set<String> permissions, Instant now) {
        this.id = id;
        this.name = name.text();
        this.nameKey = name.key();
        this.permissions = sorted(permissions);
        this.definedAt = now;
    }

    AccessEvent defined() {
        return new AccessEvent.RoleDefined(id, name, Set.copyOf(permissions), definedAt);
    }

    AccessEvent redefine(Set<String> others, Instant now) {
        mustNotBeRetired();
        permissions = sorted(others);
        return new AccessEvent.RoleChanged(id, Set.copyOf(permissions), now);
    }

    /** Whoever has it may no longer do anything by it. */
    AccessEvent retire(Instant now) {
        mustNotBeRetired();
        retiredAt = now;
        return new AccessEvent.RoleRetired(id, now);
    }

    void mustNotBeRetired() {
        if (retiredAt != null) {
            throw new RuleException("core.role.retired", "The role (%s) is retired.".formatted(id));
        }
    }

    private static List<String> sorted(Collection<String> names) {
        return names.stream().sorted().toList();
    }

    public RoleId getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getNameKey() {
        return nameKey;
    }

    /** Stable names; what no module knows any more allows nothing. */
    public List<String> getPermissions() {
        return permissions;
    }

    public Instant getDefinedAt() {
        return definedAt;
    }

    public @Nullable Instant getRetiredAt() {
        return retiredAt;
    }

    /** The names as a document. */
    static final class Names extends JsonColumn<List<String>> {}
}
