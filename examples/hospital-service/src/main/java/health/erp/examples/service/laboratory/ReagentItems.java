package health.erp.examples.service.laboratory;

import health.erp.core.id.ItemId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Which reagents the laboratories use, as they are bought: {@code hospital.reagents}. An inventory would tell. */
@ConfigurationProperties("hospital")
public record ReagentItems(List<Item> reagents) {
    public ReagentItems {
        reagents = reagents == null ? List.of() : List.copyOf(reagents);
    }

    /**
     * One of them.
     *
     * @param unit in which its lots are counted: mL
     */
    public record Item(UUID id, String name, String unit) {
        public ItemId item() {
            return new ItemId(id);
        }
    }
}
