package health.erp.core.notice;

import health.erp.core.Caller;
import health.erp.core.Permission;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Where receivers of one kind are reached, told by the module that knows. Asked each time a message goes out, so that no
 * address is kept besides.
 *
 * @param permissions what the caller of the function may do
 * @param addresses of one receiver, by channel; empty when there is none
 */
public record ReceiverDirectory(
        Receiver.Kind kind, Set<Permission> permissions, BiFunction<Caller, UUID, Map<Channel, String>> addresses) {
    public ReceiverDirectory {
        permissions = Set.copyOf(permissions);
    }
}
