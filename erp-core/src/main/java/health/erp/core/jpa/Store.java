package health.erp.core.jpa;

import health.erp.core.ConflictException;
import health.erp.core.Erp;
import health.erp.core.NotFoundException;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Optional;

/** Keeps the aggregates of the hospital whose transaction is running. */
public abstract class Store<T extends HospitalOwned, I> {
    private final Erp erp;
    private final Class<T> type;
    private final String noun;

    protected Store(Erp erp, Class<T> type) {
        this.erp = erp;
        this.type = type;
        this.noun = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    public final void add(T aggregate) {
        em().persist(aggregate);
    }

    public final Optional<T> find(I id) {
        return Optional.ofNullable(em().find(type, id));
    }

    public final T require(I id) {
        return find(id).orElseThrow(() -> new NotFoundException(noun, id));
    }

    /** Finds it as the caller last saw it, or says that somebody changed it since. */
    public final T require(I id, int version) {
        var found = require(id);
        if (found.getVersion() != version) {
            throw new ConflictException(
                    "erp.changed",
                    "The %s (%s) has been changed since it was read: version %d was expected, it is %d.\nMaybe read it again and repeat the change."
                            .formatted(noun, id, version, found.getVersion()));
        }
        return found;
    }

    /** Sends the change to the database now, so that a view made of it carries the new version. */
    public final T saved(T aggregate) {
        em().flush();
        return aggregate;
    }

    protected final EntityManager em() {
        return erp.session();
    }
}
