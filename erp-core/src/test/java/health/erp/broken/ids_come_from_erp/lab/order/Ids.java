package health.erp.broken.ids_come_from_erp.lab.order;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.function.Supplier;

final class Ids {
    private final Supplier<UUID> source = UUID::randomUUID;

    UUID made() {
        return Math.random() > 0.5 ? source.get() : UuidCreator.getTimeOrderedEpoch();
    }
}
