package health.erp.core.event;

/**
 * The public name and version of an event's shape.
 *
 * @param name what other systems rely on: {@code patient.created}; never renamed
 * @param version raised when the shape changes so that an old reader would misread it
 */
public record EventType(String name, int version, Class<? extends DomainEvent> shape) {
    public static EventType of(String name, Class<? extends DomainEvent> shape) {
        return new EventType(name, 1, shape);
    }
}
