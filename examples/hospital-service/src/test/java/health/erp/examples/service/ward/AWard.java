package health.erp.examples.service.ward;

import health.erp.examples.service.Client;
import health.erp.examples.service.RunningService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ward of its own with a room and two beds, as an administrator makes one. */
public record AWard(String name, String id, String first, String second) {
    private static final String OPEN = "{\"sex\":\"any\",\"fromAge\":0,\"toAge\":120}";
    private static final String BED = "{\"bedClass\":\"GENERAL\",\"sex\":\"any\",\"isolation\":false,\"capacity\":1}";

    public static AWard in(RunningService service) {
        var admin = service.as("asha.admin");
        var name = "Ward " + UUID.randomUUID();
        var site = place(admin, "site", null, name, "");
        var ward = place(admin, "ward", site, name, ",\"wardTraits\":" + OPEN);
        var room = place(admin, "room", ward, "Room", "");
        var bed = ",\"bedTraits\":" + BED;
        return new AWard(name, ward, place(admin, "bed", room, "A", bed), place(admin, "bed", room, "B", bed));
    }

    private static String place(Client as, String kind, @Nullable String inside, String name, String traits) {
        return as.post(
                        "/api/locations",
                        "{\"kind\":\"%s\",\"inside\":%s,\"name\":\"%s\"%s}"
                                .formatted(kind, inside == null ? "null" : "\"" + inside + "\"", name, traits))
                .hasStatus(201)
                .at("/id");
    }
}
