package health.erp.tenancy.settings;

import health.erp.core.InvalidCommandException;
import health.erp.core.id.HospitalId;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;

/** For whom the operator sets something: {@code plan:standard}, or {@code hospital:} and its id. */
@Embeddable
@Access(AccessType.FIELD)
public record Audience(String value) {
    /** The hospital whose rows these are. */
    static final Audience ITSELF = new Audience("itself");

    public Audience {
        if (!value.matches("itself|plan:[a-z][a-z0-9-]{0,39}|hospital:[0-9a-f-]{36}")) {
            throw InvalidCommandException.of("audience", "is neither a plan nor a hospital");
        }
    }

    public static Audience plan(String name) {
        return new Audience("plan:" + name);
    }

    public static Audience hospital(HospitalId hospital) {
        return new Audience("hospital:" + hospital);
    }

    @Override
    public String toString() {
        return value;
    }
}
